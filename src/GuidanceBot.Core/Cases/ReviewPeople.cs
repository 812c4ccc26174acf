using GuidanceBot.Core.Conversations;

namespace GuidanceBot.Core.Cases;

/// <summary>The people behind a platform's place for reviewers.</summary>
/// <param name="Reviewers">Whom a case can be handed on to.</param>
/// <param name="Backup">Direct messages of those who are told when a target has passed.</param>
/// <param name="OnCall">Direct messages of those who are told at once when it can't wait.</param>
public sealed record ReviewPeople(IReadOnlyList<ReviewerName> Reviewers, IReadOnlyList<ConversationAddress> Backup, IReadOnlyList<ConversationAddress> OnCall)
{
    /// <summary>Direct messages of the leads, who are told when a pilot has ended.</summary>
    public IReadOnlyList<ConversationAddress> Leads { get; init; } = [];

    /// <summary>Nobody by name: the place alone.</summary>
    public static ReviewPeople None { get; } = new([], [], []);
}
