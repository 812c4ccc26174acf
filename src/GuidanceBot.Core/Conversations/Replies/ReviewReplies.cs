using System.Globalization;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Rulings;

namespace GuidanceBot.Core.Conversations.Replies;

/// <summary>What leads are told about the review of a document.</summary>
public static class ReviewReplies
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The reminder. The document has a day of review or of its end.</summary>
    /// <param name="reference">Its reference.</param>
    /// <param name="document">The document.</param>
    /// <param name="today">Today.</param>
    /// <param name="browser">Where the browser's pages are; null: not known.</param>
    public static Reply Of(string reference, GuidanceDocument document, DateOnly today, Uri? browser)
    {
        ArgumentNullException.ThrowIfNull(document);
        var front = document.FrontMatter;
        if (RulingDocument.Is(document.Name))
        {
            return OfDecision(reference, document, browser);
        }

        var heading = front switch
        {
            { ReviewBy: { } review } when today < review => $"“{document.Title}” is due for review by {Day(review)}",
            { ReviewBy: { } review } when today == review => $"“{document.Title}” is due for review today",
            { ReviewBy: { } review } => $"The review of “{document.Title}” is overdue since {Day(review)}",
            { Expires: { } end } when today <= end => $"“{document.Title}” holds until {Day(end)}",
            _ => $"“{document.Title}” has held no more since {Day(front.Expires!.Value)}",
        };
        return new Reply
        {
            State = "guidance-review",
            Ref = reference,
            Sign = front.Expires < today ? Sign.No : Sign.Info,
            Heading = heading,
            Summary = heading + ".",
            Blocks =
            [
                new LineBlock(What(front, today), Weight.Lead),
                .. front.Owner is { } owner ? (Block[])[new LineBlock($"Kept by {owner}{(front.Contact is { } contact ? $", {contact}" : "")}.", Weight.Small)] : [],
                new LineBlock("If nothing needs changing, give it a new review date. I’ll say so again each month until then.", Weight.Small),
                .. browser is null ? [] : (Block[])[new LineBlock(Line.Of(new LinkRun("Open it in the browser", new Uri(browser, "/guidance/" + Uri.EscapeDataString(document.Name)).AbsoluteUri)), Weight.Small)],
            ],
        };
    }

    private static Reply OfDecision(string reference, GuidanceDocument document, Uri? browser)
    {
        var id = document.Name[RulingDocument.Prefix.Length..];
        var heading = $"Decision {id} is good until {Day(document.FrontMatter.Expires!.Value)}";
        return new Reply
        {
            State = "guidance-review",
            Ref = reference,
            Sign = Sign.Info,
            Heading = heading,
            Summary = heading + ".",
            Blocks =
            [
                new LineBlock(document.Text[..Math.Max(0, document.Text.IndexOf('\n', StringComparison.Ordinal))], Weight.Lead),
                new LineBlock("After that it answers nobody. Extend it if it still holds, or write it into the guidance; else let it end.", Weight.Small),
                .. browser is null ? [] : (Block[])[new LineBlock(Line.Of(new LinkRun("Open it in the browser", new Uri(browser, "/decisions?q=" + Uri.EscapeDataString(id)).AbsoluteUri)), Weight.Small)],
            ],
        };
    }

    private static string What(FrontMatter front, DateOnly today) => front switch
    {
        { Expires: { } end } when end < today => "Nothing in it is answered from any more: each question about it goes to a person.",
        { Expires: { } end } => $"It answers until {Day(end)}; after that each question about it goes to a person.",
        _ when front.ReviewBy <= today => "It still answers, and each answer says that its review is overdue.",
        _ => "From then on it still answers, and each answer says that its review is overdue.",
    };

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", English);
}
