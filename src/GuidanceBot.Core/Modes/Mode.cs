namespace GuidanceBot.Core.Modes;

/// <summary>How much of what the bot writes a reviewer reads before the asker does.</summary>
public enum Mode
{
    /// <summary>Everything.</summary>
    Shadow,

    /// <summary>What isn't sure.</summary>
    Assisted,

    /// <summary>Nothing: a person comes in when the asker sends it.</summary>
    Live,
}
