using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.Drafts;
using Microsoft.Extensions.Logging;

namespace GuidanceBot.Core.Conversations;

/// <summary>Takes one claimed delivery to its end: handled, given back, or put aside with an apology. Never silence.</summary>
public sealed partial class DeliveryHandler(IInbox inbox, IConversations conversations, ICases cases, MessageRouter router, IEnumerable<IGate> gates, IEnumerable<IFileFetcher> fetchers, IIdentifierScanner scanner, IStoreClock clock, ILogger<DeliveryHandler> log)
{
    private const int MostReadings = 5;

    /// <summary>Handles it.</summary>
    public async Task HandleAsync(DeliveryLease held, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(held);
        if (held.Failures >= RetrySchedule.MostFailures || held.Attempt > RetrySchedule.MostAttempts)
        {
            await BuryAsync(held, $"{held.Failures} of {held.Attempt - 1} attempts failed, the others were cut off", cancel);
            return;
        }

        try
        {
            var admission = await AdmitAsync(held.Delivery, cancel);
            if (admission is CannotTell { RetryAfter: var wait })
            {
                var pause = RetrySchedule.UntilKnown(held.Failures + 1);
                await inbox.ReleaseAsync(held, wait > pause ? wait.Value : pause, "the platform can't say who sent it", cancel);
                return;
            }

            for (var reading = 1; reading <= MostReadings; reading++)
            {
                var handled = admission is Admitted { Sender: var sender }
                    ? await ReadAndThinkAsync(held.Delivery with { From = sender }, cancel)
                    : NotForThem(held.Delivery, (admission as TurnedAway)?.Sentence, await clock.NowAsync(cancel));
                switch (await inbox.CompleteAsync(held, handled, cancel))
                {
                    case CompleteResult.Done:
                        return;
                    case CompleteResult.LeaseLost:
                        LeaseLost(log, held.Id);
                        return;
                    case CompleteResult.Stale:
                        // Somebody moved the case or wrote to the conversation in between: read again, decide again.
                        continue;
                    default:
                        throw new InvalidOperationException("An unknown result of completing a delivery.");
                }
            }

            // Many write to the same case at this moment: none of them is at fault, and each that is outrun means that another got through.
            await inbox.PutOffAsync(held, RetrySchedule.AfterOthers(held.Id, held.Attempt), "what it reads keeps changing", cancel);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            // A bug or a broken wire. The type says enough: a message may hold what somebody typed.
            Failed(log, held.Id, held.Attempt, e.GetType().Name, e.StackTrace);
            await inbox.ReleaseAsync(held, RetrySchedule.PauseAfter(held.Failures + 1), e.GetType().Name, cancel);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Delivery {Id}: another worker holds it now")]
    private static partial void LeaseLost(ILogger log, long id);

    [LoggerMessage(Level = LogLevel.Error, Message = "Delivery {Id}, attempt {Attempt}: {Failure}\n{Stack}")]
    private static partial void Failed(ILogger log, long id, int attempt, string failure, string? stack);

    [LoggerMessage(Level = LogLevel.Error, Message = "Delivery {Id} is a dead letter: {Why}")]
    private static partial void Buried(ILogger log, long id, string why);

    /// <summary>Who sent it: checked by the edge already, or asked of the platform now. Without a platform to ask nobody is let in.</summary>
    private ValueTask<Admission> AdmitAsync(InboundDelivery delivery, CancellationToken cancel) =>
        !delivery.From.Unchecked ? new(new Admitted(delivery.From))
        : gates.FirstOrDefault(g => g.Chat == delivery.Address.Chat) is { } gate ? gate.AdmitAsync(delivery, cancel)
        : new(new Passed());

    /// <summary>Nothing is done and nothing remembered; a request that waits is told why.</summary>
    private static Handled NotForThem(InboundDelivery delivery, string? sentence, DateTimeOffset now)
    {
        var handling = new Handling(delivery, null, now) { Remembers = false };
        if (sentence is not null)
        {
            handling.Refuse(sentence);
        }

        return handling.Done();
    }

    private async ValueTask<Handled> ReadAndThinkAsync(InboundDelivery delivery, CancellationToken cancel)
    {
        (delivery, var problem) = await WithFilesAsync(delivery, cancel);
        var before = await conversations.FindAsync(delivery.Address.Key, cancel);
        var handling = new Handling(delivery, before, await clock.NowAsync(cancel));
        if (problem is not null)
        {
            handling.Say(WelcomeReplies.Say(handling.NewRef("com"), "I couldn’t read that", problem));
            if (delivery is InboundMessage { Text.Length: 0 })
            {
                return handling.Done();
            }
        }

        if (handling.Conversation.OpenCaseId is { } open && await cases.FindAsync(open, cancel) is not ({ State: CaseState.Waiting, ToLetOut: null } or { State: CaseState.Claimed or CaseState.AskedBack }))
        {
            // Settled since, or nobody has looked at it yet in a mode in which everything waits: what is asked now starts fresh.
            handling.Conversation = handling.Conversation with { OpenCaseId = null };
        }

        await router.Route(delivery, handling.Conversation).HandleAsync(handling, cancel);
        return handling.Done();
    }

    /// <summary>The delivery with the files that were still on the platform; what was in them is masked like anything that is typed.</summary>
    private async ValueTask<(InboundDelivery Delivery, string? Problem)> WithFilesAsync(InboundDelivery delivery, CancellationToken cancel)
    {
        if (delivery is not InboundMessage { Attachments.Count: > 0 } message || fetchers.FirstOrDefault(f => f.Chat == message.Address.Chat) is not { } fetcher || !message.Attachments.Any(fetcher.IsAway))
        {
            return (delivery, null);
        }

        var fetched = await fetcher.FetchAsync(message, cancel);
        var masked = Masking.Mask(fetched.Message, scanner);
        return (masked with { Hidden = [.. message.Hidden.Where(_ => fetched.Message.Text == message.Text), .. masked.Hidden] }, fetched.Problem);
    }

    private async Task BuryAsync(DeliveryLease held, string why, CancellationToken cancel)
    {
        var handling = new Handling(held.Delivery, null, await clock.NowAsync(cancel)) { Remembers = false };
        if (held.Delivery.Address.Chat != ClockAddress.Chat)
        {
            handling.Say(WelcomeReplies.Sorry(handling.NewRef("sor"), (held.Delivery as InboundMessage)?.Text));
        }

        handling.Refuse("That went wrong on my side. Please try once more.");
        await inbox.BuryAsync(held, handling.Done(), why, cancel);
        Buried(log, held.Id, why);
    }
}
