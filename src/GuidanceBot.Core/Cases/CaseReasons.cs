using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Modes;
using GuidanceBot.Core.Questions;

namespace GuidanceBot.Core.Cases;

/// <summary>Why a case is here and what its asker already knows, as reviewers read it: sentences, never codes.</summary>
public static class CaseReasons
{
    /// <summary>Why a question is here.</summary>
    public static string Of(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.Reason switch
        {
            HandOverReason.NotCovered => "the guidance doesn’t cover it",
            HandOverReason.LowConfidence => "the guidance doesn’t clearly cover it",
            HandOverReason.Conflict => "two clauses say different things",
            HandOverReason.Sensitive => "it touches something that a person should settle",
            HandOverReason.GuidanceSaysAsk => "the guidance says to ask",
            HandOverReason.AskedForPerson => "they asked for a person",
            HandOverReason.ModelUnavailable => "the language model couldn’t be reached",
            HandOverReason.OutOfDate => "the guidance is past its expiry date",
            _ => "they weren’t sure about my answer",
        };
    }

    /// <summary>Why something is here that the bot doesn't say by itself.</summary>
    public static string Of(Mode mode, Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return mode == Mode.Shadow ? "shadow mode: comms reads every answer first" : answer.Reason is null ? "assisted mode: I’m not sure" : "assisted mode: " + Of(answer);
    }

    /// <summary>Why a draft is here.</summary>
    public static string Of(DraftReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var worst = report.Findings.FirstOrDefault(f => f.Severity != Severity.Advice);
        return worst is null ? "they’d like a second pair of eyes" : char.ToLowerInvariant(worst.Title[0]) + worst.Title[1..];
    }

    /// <summary>What the asker was told.</summary>
    public static string Told(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.Verdict switch
        {
            Verdict.Show when answer.Nearest.Count > 0 => $"{(answer.Nearest.Count == 1 ? "one clause" : answer.Nearest.Count + " clauses")}, no verdict",
            Verdict.Show => "no verdict",
            Verdict.Escalate => "this one needs a person",
            _ => answer.Text,
        };
    }
}
