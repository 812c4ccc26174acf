using GuidanceBot.Core.Conversations;

namespace GuidanceBot.Core.Cases;

/// <summary>A place of a platform where the reviewers' cards go, as it is configured.</summary>
public interface IReviewerPlace
{
    /// <summary>The place; null where none is configured, or the platform can't say yet.</summary>
    ValueTask<ConversationAddress?> FindAsync(CancellationToken cancel);
}
