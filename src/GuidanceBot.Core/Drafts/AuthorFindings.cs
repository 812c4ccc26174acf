namespace GuidanceBot.Core.Drafts;

/// <summary>Findings that the author makes: what they said of a draft or a picture that no rule can see.</summary>
public static class AuthorFindings
{
    /// <summary>Nobody on the picture could be a patient or a visitor.</summary>
    public const string Nobody = "nobody";

    /// <summary>No screen, board or name badge is in the picture.</summary>
    public const string NoScreen = "no_screen";

    /// <summary>Perhaps somebody could recognise a patient from the draft.</summary>
    public static Finding Recognisable => new()
    {
        Rule = "PRIV-STORY",
        Category = "patient_story",
        Severity = Severity.Review,
        Title = "Someone could recognise a patient",
        Message = "You said that perhaps somebody could.",
        Fix = "Leave out what points to them, or ask comms to get their consent in writing.",
        Confidence = 1,
    };

    /// <summary>Somebody may be a patient or a visitor.</summary>
    public const string Somebody = "somebody";

    /// <summary>A screen, board or name badge is in it.</summary>
    public const string ScreenInIt = "screen";

    /// <summary>The author's answer about a picture that wasn't read, by the choice that was pressed; null where there is no such choice.</summary>
    public static string? Answer(int? choice) => choice switch
    {
        1 => Nobody,
        2 => Somebody,
        3 => NoScreen,
        4 => ScreenInIt,
        _ => null,
    };

    /// <summary>What the author's answers about a picture come to; they hold for as long as the picture goes with the draft.</summary>
    public static IReadOnlyList<Finding> Of(IReadOnlyList<string> told)
    {
        ArgumentNullException.ThrowIfNull(told);
        return [.. told.Contains(Somebody, StringComparer.Ordinal) ? [People] : Array.Empty<Finding>(), .. told.Contains(ScreenInIt, StringComparer.Ordinal) ? [Screen] : Array.Empty<Finding>()];
    }

    private static Finding People => new()
    {
        Rule = "PHOTO",
        Category = "photo_consent",
        Severity = Severity.Review,
        In = "media/0/text",
        Title = "Did everybody in it say yes?",
        Message = "You said that somebody on the picture may be a patient or a visitor.",
        Fix = "Crop them out, or ask comms how to get their consent in writing.",
        Confidence = 1,
    };

    private static Finding Screen => new()
    {
        Rule = "PHOTO-BOARD",
        Category = "patient_identity",
        Severity = Severity.Block,
        In = "media/0/text",
        Title = "Names may be read in the picture",
        Message = "You said that a screen, a board or a name badge is in it.",
        Fix = "Crop it out or take the picture again.",
        Confidence = 1,
    };
}
