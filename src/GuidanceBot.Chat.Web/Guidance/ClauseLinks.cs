using System.Globalization;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Rulings;

namespace GuidanceBot.Chat.Web.Guidance;

/// <summary>Where cited clauses stand in our own pages, and what is said about them.</summary>
public sealed class ClauseLinks(GuidanceSet guidance)
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The guidance that is in force.</summary>
    public GuidanceSet Guidance { get; } = guidance;

    /// <summary>A document's page.</summary>
    public static string Href(string document) => "/guidance/" + Uri.EscapeDataString(document);

    /// <summary>The cited clause in context; an older version's where it was cited from one. Null where it stands nowhere.</summary>
    public string? Href(Citation citation)
    {
        ArgumentNullException.ThrowIfNull(citation);
        if (Guidance.Documents.FirstOrDefault(d => d.Name == citation.Document) is { } document)
        {
            var version = document.Version == citation.Version ? "" : "?version=" + Uri.EscapeDataString(citation.Version);
            return Href(document.Name) + version + "#" + citation.ClauseId;
        }

        return citation.Url is { } url ? Safe(url) : null;
    }

    /// <summary>The address where it is one to follow: a page of ours or of the web, never a script.</summary>
    public static string? Safe(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal) && !url.StartsWith("/\\", StringComparison.Ordinal)
            ? url
            : Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsoluteUri : null;
    }

    /// <summary>The heading path without the document's title; numbers are left out where one stands in the margin.</summary>
    public static string Path(string section, bool numbers = false)
    {
        ArgumentNullException.ThrowIfNull(section);
        var parts = section.Split(" > ");
        return string.Join(" › ", (parts.Length > 1 ? parts[1..] : parts).Select(p => numbers ? p : WithoutNumber(p)));
    }

    /// <summary>"Slides" of "4.2 Slides".</summary>
    public static string WithoutNumber(string heading)
    {
        ArgumentNullException.ThrowIfNull(heading);
        var rest = heading.AsSpan().TrimStart("0123456789.§ ");
        return rest.Length > 0 && rest.Length < heading.Length && char.IsAsciiDigit(heading.AsSpan().TrimStart("§ ")[0]) ? rest.ToString() : heading;
    }

    /// <summary>What to know about a quote: that it is from the sample, or from an earlier version. Null where there is nothing.</summary>
    public Line? VersionLine(Citation citation)
    {
        ArgumentNullException.ThrowIfNull(citation);
        if (Guidance.Documents.FirstOrDefault(d => d.Name == citation.Document) is not { } document)
        {
            return null;
        }

        var earlier = document.Version == citation.Version ? null : "an earlier version";
        var source = RulingDocument.Is(document.Name) ? "a decision by comms" : Guidance.IsSample ? Words.SampleGuidance : null;
        return Line.Maybe((source, earlier) switch { (null, _) => earlier, (_, null) => source, _ => source + ", " + earlier });
    }

    /// <summary>"version of 1 September 2026", or the beginning of the version's hash.</summary>
    public static string VersionOf(GuidanceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.FrontMatter.Effective is { } day ? "version of " + Day(day) : "version " + document.Version[7..15];
    }

    /// <summary>A day as people read it.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", English);
}
