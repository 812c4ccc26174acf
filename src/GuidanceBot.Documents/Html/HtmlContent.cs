using AngleSharp.Dom;

namespace GuidanceBot.Documents.Html;

/// <summary>Which part of a page is the guidance, and which is the site around it.</summary>
internal static class HtmlContent
{
    private static readonly HashSet<string> Around = new(StringComparer.OrdinalIgnoreCase)
    {
        "nav", "footer", "aside", "script", "style", "noscript", "template", "form", "button", "select", "textarea", "iframe", "svg", "canvas", "object", "audio", "video", "head", "dialog", "menu",
    };

    private static readonly string[] Roles = ["navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar", "dialog"];

    /// <summary>The page's main part, else its only article, else its body.</summary>
    public static IElement? Main(IDocument page)
    {
        var articles = page.QuerySelectorAll("article");
        return page.QuerySelector("main, [role=main]") ?? (articles.Length == 1 ? articles[0] : page.Body);
    }

    /// <summary>True for what is not guidance: navigation, banners, footers, forms, scripts, what is hidden.</summary>
    public static bool IsAround(IElement element)
    {
        if (Around.Contains(element.LocalName) || element.HasAttribute("hidden") || string.Equals(element.GetAttribute("aria-hidden"), "true", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (element.GetAttribute("role") is { } role && Roles.Contains(role, StringComparer.OrdinalIgnoreCase))
        {
            return true;
        }

        if (string.Equals(element.LocalName, "header", StringComparison.OrdinalIgnoreCase))
        {
            // A site's banner goes; the header of the article itself holds its title.
            return element.QuerySelector("h1") is null || element.QuerySelector("nav") is not null;
        }

        return element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);
    }
}
