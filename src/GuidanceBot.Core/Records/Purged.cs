namespace GuidanceBot.Core.Records;

/// <summary>How many rows of each kind a purge deleted.</summary>
/// <param name="Deliveries">What had arrived.</param>
/// <param name="Pictures">Pictures that belonged to no case.</param>
/// <param name="Conversations">Conversations and what they showed.</param>
/// <param name="Answers">Answers, drafts and feedback.</param>
/// <param name="Cases">Settled cases.</param>
/// <param name="People">Accounts not seen for long.</param>
public sealed record Purged(int Deliveries, int Pictures, int Conversations, int Answers, int Cases, int People);
