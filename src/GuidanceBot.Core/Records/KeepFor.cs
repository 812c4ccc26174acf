namespace GuidanceBot.Core.Records;

/// <summary>How long each kind of data is kept.</summary>
/// <param name="Deliveries">What arrived, once it is handled.</param>
/// <param name="Conversations">Threads, what was sent, loose pictures, and whatever raises a concern and wasn't sent to a person.</param>
/// <param name="Answers">Answers, drafts, feedback, settled cases with all that belongs to them, the texts of records, and people who were not seen since; then counts only.</param>
/// <param name="Records">The record of who was told what, without its texts.</param>
public sealed record KeepFor(TimeSpan Deliveries, TimeSpan Conversations, TimeSpan Answers, TimeSpan Records)
{
    /// <summary>7, 90 and 365 days, six years.</summary>
    public static KeepFor Default { get; } = new(TimeSpan.FromDays(7), TimeSpan.FromDays(90), TimeSpan.FromDays(365), TimeSpan.FromDays(6 * 365));
}
