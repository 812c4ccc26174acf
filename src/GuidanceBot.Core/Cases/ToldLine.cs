namespace GuidanceBot.Core.Cases;

/// <summary>What the bot told the asker, and when.</summary>
public sealed record ToldLine(DateTimeOffset At, string Text);
