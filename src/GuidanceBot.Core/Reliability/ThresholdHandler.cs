using System.Globalization;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Evaluation;
using GuidanceBot.Core.People;

namespace GuidanceBot.Core.Reliability;

/// <summary>A lead applies a threshold that was proposed, or goes back to the shipped ones. What was measured is the server's own: a press brings only which.</summary>
public sealed class ThresholdHandler(ThresholdBook book, IRoles roles) : IDeliveryHandler
{
    /// <summary>Applies a proposal; the choice says which, counted from one.</summary>
    public const string Apply = "thresholds.apply";

    /// <summary>Goes back to the shipped ones.</summary>
    public const string Shipped = "thresholds.shipped";

    private const string Changed = "That isn’t what was measured last. Look at it again, please, or ask the questions again.";

    /// <inheritdoc/>
    public async ValueTask HandleAsync(Handling handling, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(handling);
        handling.Remembers = false;
        var from = handling.Delivery.From.Account;
        if (!(await roles.OfAsync(from, cancel)).HasFlag(Roles.Lead))
        {
            handling.Refuse("Only leads can change from when on the bot is sure enough.");
            return;
        }

        var (applied, version) = await book.CurrentAsync(cancel);
        var (measured, _) = await book.MeasuredAsync(cancel);
        var change = handling.Delivery is InboundAction action && action.Version == version ? action.Verb switch
        {
            Apply when measured is not null && measured.ThresholdVersion == version => Applied(measured, action.Choice),
            Shipped when applied is not null => new ThresholdChange(null, ["The shipped certainties hold again."]),
            _ => null,
        }
        : null;
        if (change is null)
        {
            handling.Refuse(Changed);
            return;
        }

        handling.Save(ThresholdBook.Write(change, version, from.Key));
        handling.GoTo(handling.NewRef("set"));
    }

    /// <summary>What a threshold is for, as people read it.</summary>
    public static string Name(ThresholdProposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return proposal.Verdicts switch { "yes" => "“Yes” and “Yes, if”", "other" => "“No” and “What the guidance says”", _ => "“It depends”: a question back, or “Yes, if” with all that it depends on" };
    }

    private static ThresholdChange? Applied(Measured measured, int? choice)
    {
        if (choice is not { } at || at < 1 || at > measured.Proposals.Count || measured.Proposals[at - 1] is not { IsChange: true } proposal)
        {
            return null;
        }

        double Of(string verdicts) => measured.Proposals.Where(p => p.Verdicts == verdicts).Select(p => p == proposal ? p.Proposed : p.Now).Single();
        return new ThresholdChange(
            new AppliedThresholds(Of("yes"), Of("other"), Of("depends"), measured.Engine),
            [
                string.Create(CultureInfo.InvariantCulture, $"{Name(proposal)}: said from a certainty of {proposal.Proposed:0.00} on, before from {proposal.Now:0.00}."),
                $"Measured on {measured.Questions} questions that comms decided: wrong {proposal.WrongThen.Count} of {proposal.WrongThen.Total} said, before {proposal.WrongNow.Count} of {proposal.WrongNow.Total}; right but held back {proposal.HeldThen.Count} of {proposal.HeldThen.Total}, before {proposal.HeldNow.Count} of {proposal.HeldNow.Total}.",
            ]);
    }
}
