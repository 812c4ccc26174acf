using System.Text.RegularExpressions;

namespace GuidanceBot.Core.Drafts;

/// <summary>Tells a pasted draft from a question, and what was said around it.</summary>
public static partial class DraftRecognition
{
    private const int LongEnough = 40;

    /// <summary>The draft in a message, or null where it is none.</summary>
    /// <param name="text">The message.</param>
    /// <param name="checkedBefore">True where a draft was checked in this conversation before: "here's the new version" means that one.</param>
    public static RecognisedDraft? Recognise(string text, bool checkedBefore)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trimmed = text.Trim();
        if (Ask().Match(trimmed) is { Success: true } ask)
        {
            var rest = trimmed[ask.Length..].Trim();
            return rest.Length > 0 ? new RecognisedDraft(Unquote(rest), PlatformIn(ask.Value), AccountIn(ask.Value), false) { IsReply = Reply().IsMatch(ask.Value) } : null;
        }

        if (checkedBefore && NewVersion().Match(trimmed) is { Success: true } again && trimmed.Length > again.Length)
        {
            return new RecognisedDraft(Unquote(trimmed[again.Length..].Trim()), null, null, true);
        }

        if (IsQuoted(trimmed) && trimmed.Length > LongEnough)
        {
            return new RecognisedDraft(Unquote(trimmed), null, null, false);
        }

        return LooksLikePost(trimmed) ? new RecognisedDraft(trimmed, null, null, false) : null;
    }

    /// <summary>A platform named in words, or null.</summary>
    public static Platform? PlatformIn(string text) => PlatformWord().Match(text) is not { Success: true } m ? null : m.Value.ToLowerInvariant() switch
    {
        "x" or "twitter" or "tweet" => Platform.X,
        "bluesky" or "bsky" => Platform.Bluesky,
        "mastodon" or "masto" => Platform.Mastodon,
        "threads" => Platform.Threads,
        "linkedin" => Platform.Linkedin,
        "instagram" or "insta" => Platform.Instagram,
        _ => Platform.Facebook,
    };

    private static AccountKind? AccountIn(string text) => text switch
    {
        _ when Official().IsMatch(text) => AccountKind.Official,
        _ when Personal().IsMatch(text) => AccountKind.Personal,
        _ => null,
    };

    private static bool IsQuoted(string text) => text.Length > 2 && ((text[0] == '"' && text[^1] == '"') || (text[0] == '“' && text[^1] == '”'));

    private static string Unquote(string text) => IsQuoted(text) ? text[1..^1].Trim() : text;

    /// <summary>A post has hashtags or mentions and asks nobody for leave.</summary>
    private static bool LooksLikePost(string text) => text.Length > LongEnough && Tag().Count(text) >= 1 && !MayI().IsMatch(text);

    [GeneratedRegex(@"^(?:please |pls |can you |could you )*(?:check|pre-?check|look at|review)\s+(?:this|my|the|our)?\s*(?:draft|post|tweet|text)?(?:[^:\n""“]{0,60})[:\n]\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Ask();

    [GeneratedRegex(@"^(?:ok,? |so,? )?(?:here'?s|here’s|heres|here is|this is)?\s*(?:the|my|a)?\s*(?:new|next|changed|updated|second|final) (?:version|one|draft|try)[^:\n]{0,20}[:\n]\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex NewVersion();

    [GeneratedRegex(@"(?<![\w/])#\w{2,}", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\b(?:can|may|could|should|am|is|are|do|does|would)\s+(?:i|we|it|my|this|that|you|u|someone)\b|\ballowed\b|\bok to\b|\bokay to\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex MayI();

    [GeneratedRegex(@"\b(?:x|twitter|tweet|bluesky|bsky|mastodon|masto|threads|linkedin|instagram|insta|facebook|fb)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex PlatformWord();

    [GeneratedRegex(@"\b(?:official|team|trust|hospital|our)\b[^.]{0,20}\baccount\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Official();

    [GeneratedRegex(@"\b(?:this|my|our|the)\s+(?:draft\s+)?(?:reply|answer|comment|response)\b(?!\s+times?\b)|\breplying\s+to\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Reply();

    [GeneratedRegex(@"\b(?:my own|personal|own|private)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Personal();
}

/// <summary>A draft found in a message.</summary>
/// <param name="Text">The post.</param>
/// <param name="Platform">Where it goes, where that was said.</param>
/// <param name="Account">Whose account, where that was said.</param>
/// <param name="IsNewVersion">True where it takes the place of the draft before.</param>
public sealed record RecognisedDraft(string Text, Platform? Platform, AccountKind? Account, bool IsNewVersion)
{
    /// <summary>True where whoever sent it said that it answers somebody. Nothing in the draft itself makes it one.</summary>
    public bool IsReply { get; init; }
}
