using GuidanceBot.Core.Conversations;

namespace GuidanceBot.Core.Cases;

/// <summary>A place of a platform where the reviewers' cards go, as it is configured.</summary>
public interface IReviewerPlace
{
    /// <summary>The place; null where none is configured, or the platform can't say yet.</summary>
    ValueTask<ConversationAddress?> FindAsync(CancellationToken cancel);

    /// <summary>Who reviews there and who is pinged, as the platform knows them at the moment; it is asked often, so it waits for no call.</summary>
    ValueTask<ReviewPeople> PeopleAsync(CancellationToken cancel) => new(ReviewPeople.None);

    /// <summary>Why cards may not go to a place: strangers would read them, or it can't be reached. Null: they may, or it is another platform's.</summary>
    ValueTask<string?> RefusalAsync(ConversationAddress place, CancellationToken cancel) => new((string?)null);
}
