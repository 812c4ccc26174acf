using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.People;

namespace GuidanceBot.Core.Questions;

/// <summary>
/// Corrects one answer after the guidance has changed, where it was given and in the open. Looks again itself: nothing is sent that
/// the text in force doesn't say.
/// </summary>
public sealed class CorrectionHandler(IAnswers answers, IAnswerEngine engine, IGuidanceLibrary library, IRoles roles) : IDeliveryHandler
{
    /// <summary>The verb of the act.</summary>
    public const string Verb = "correction.send";

    private const string GuidanceField = "guidance";

    /// <summary>The act that corrects an answer: the same answer under the same guidance is corrected once, however often it is sent.</summary>
    public static InboundAction Of(AnswerRecord told, string guidanceVersion, Sender by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(told);
        ArgumentNullException.ThrowIfNull(guidanceVersion);
        var id = $"correct:{told.Ref}:{guidanceVersion}";
        return new InboundAction
        {
            DeliveryId = id,
            Address = ClockAddress.Of(id),
            From = by,
            SentAt = now,
            Verb = Verb,
            Ref = told.Ref,
            Fields = new Dictionary<string, string>(StringComparer.Ordinal) { [GuidanceField] = guidanceVersion },
        };
    }

    /// <inheritdoc/>
    public async ValueTask HandleAsync(Handling handling, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(handling);
        handling.Remembers = false;
        var action = (InboundAction)handling.Delivery;
        if (!(await roles.OfAsync(action.From.Account, cancel)).HasFlag(Roles.Lead))
        {
            handling.Refuse("Corrections after a change of the guidance are for comms leads.");
            return;
        }

        // Another process may have published it a moment ago.
        await library.ReloadAsync(cancel);
        var guidance = library.Current;
        if (guidance.Version != action.Fields.GetValueOrDefault(GuidanceField))
        {
            handling.Refuse("The guidance has changed again since. Look at who was told otherwise once more.");
            return;
        }

        if (await answers.FindAsync(action.Ref, cancel) is not { } told)
        {
            handling.Refuse("I can’t find that answer any more.");
            return;
        }

        await engine.PrepareAsync(guidance, cancel);
        var now = await engine.AnswerAsync(new Question { Text = told.Question, Facts = told.Facts }, guidance, cancel);
        if (!AnswerDifference.NeedsCorrection(told, now))
        {
            handling.Refuse("That answer holds: nothing to correct.");
            return;
        }

        var corrected = told with { State = AnswerState.Corrected, Version = told.Version + 1, Correction = new AnswerCorrection(now, guidance.Version, handling.Now) };
        handling.Save(new SaveAnswer(corrected));
        handling.Send(told.Address, AnswerCorrectionReplies.Marked(told, corrected), "answer:" + told.Ref);
        handling.Send(told.Address, AnswerCorrectionReplies.New(told, corrected), AnswerCorrectionReplies.Slot(corrected));
    }
}
