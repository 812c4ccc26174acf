namespace GuidanceBot.Core.Questions;

/// <summary>The contract's words for verdicts and reasons.</summary>
public static class ContractWords
{
    /// <summary>The contract's word: <c>yes_if</c> for <see cref="Verdict.YesIf"/>.</summary>
    public static string ToContract(this Verdict verdict) => Snake(verdict.ToString());

    /// <summary>The contract's word: <c>not_covered</c> for <see cref="HandOverReason.NotCovered"/>.</summary>
    public static string ToContract(this HandOverReason reason) => Snake(reason.ToString());

    private static string Snake(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
