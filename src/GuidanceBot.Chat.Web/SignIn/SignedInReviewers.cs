using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.People;

namespace GuidanceBot.Chat.Web.SignIn;

/// <summary>Reviewers who are signed in to the desk: a case can be handed on to them by name. Read again every half minute: settings are asked for often.</summary>
internal sealed class SignedInReviewers(ISignIns signIns, TimeProvider time) : IReviewerPlace
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private volatile Known? _known;

    /// <inheritdoc/>
    public ValueTask<ConversationAddress?> FindAsync(CancellationToken cancel) => new((ConversationAddress?)null);

    /// <inheritdoc/>
    public async ValueTask<ReviewPeople> PeopleAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (_known is not { } known || now - known.At > Fresh)
        {
            _known = known = new Known(now, ReviewPeople.None with { Reviewers = await signIns.ReviewersAsync(cancel) });
        }

        return known.People;
    }

    private sealed record Known(DateTimeOffset At, ReviewPeople People);
}
