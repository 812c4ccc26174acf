using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Guidance.Deontics;

/// <summary>One part of a sentence: a rule with its conditions and exceptions.</summary>
internal sealed record PartReading(TextSpan Span, bool Opens, Modality Modality, IReadOnlyList<Condition> Conditions, IReadOnlyList<Condition> Exceptions)
{
    /// <summary>Reads a stretch of a sentence.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="part">The stretch.</param>
    /// <param name="opens">True where it begins a sentence, false where it goes on with one.</param>
    public static PartReading Of(SentenceText text, TextSpan part, bool opens)
    {
        var subordinates = Connectives.In(text.Text, part);
        var rule = Without(text.Text, part, subordinates);
        var conditions = new List<Condition>();
        var exceptions = new List<Condition>();
        var holds = false;
        var passes = false;
        foreach (var (span, kind) in subordinates)
        {
            if (kind == SubordinateKind.Emphasis)
            {
                continue;
            }

            var condition = PlainWords.Of(text.Words(span.Start, span.End));
            (kind == SubordinateKind.Exception ? exceptions : conditions).Add(condition);
            holds |= kind == SubordinateKind.Condition;
            passes |= kind == SubordinateKind.Passing;
        }

        if (conditions.Count + exceptions.Count == 0 && HasOnly(rule))
        {
            conditions.Add(new Condition(text.Words(part.Start, part.End), text.Words(part.Start, part.End)));
        }

        return new PartReading(part, opens, Judge(rule, conditions.Count > 0, holds, passes, exceptions.Count > 0), conditions, exceptions);
    }

    private static Modality Judge(string rule, bool conditions, bool holds, bool passes, bool exceptions)
    {
        var only = HasOnly(rule);
        if (ModalWords.Waives().IsMatch(rule))
        {
            return conditions || exceptions ? Modality.Conditional : Modality.Waives;
        }

        if (ModalWords.DeniesBan().IsMatch(rule))
        {
            return conditions || exceptions ? Modality.Conditional : Modality.Permits;
        }

        var permits = ModalWords.Permits().Match(rule);
        if (ModalWords.Negates().Match(rule) is { Success: true } negates && permits.Success && permits.Index < negates.Index)
        {
            return Modality.Conditional;
        }

        if (ModalWords.Negates().IsMatch(rule) || (ModalWords.Bans().IsMatch(rule) && !permits.Success))
        {
            return exceptions || only || passes ? Modality.Conditional : Modality.Forbids;
        }

        if (permits.Success)
        {
            return conditions || exceptions || only || ModalWords.Bans().IsMatch(rule) || ModalWords.Narrows().IsMatch(rule) || Approvers.Wanted(rule) || Approvers.Empowers(rule) ? Modality.Conditional : Modality.Permits;
        }

        if (only || Approvers.Wanted(rule) || (exceptions && !ModalWords.Commands().IsMatch(rule)))
        {
            return Modality.Conditional;
        }

        if (ModalWords.Refers().IsMatch(rule))
        {
            return Modality.RefersToPerson;
        }

        if (ModalWords.Demands().IsMatch(rule) || ModalWords.Commands().IsMatch(rule))
        {
            return Modality.Requires;
        }

        return holds ? Modality.Conditional : Modality.Neutral;
    }

    /// <summary>The rule itself: the part with its subordinate stretches blanked.</summary>
    private static string Without(string text, TextSpan part, List<Subordinate> subordinates) => string.Create(part.Length, (text, part, subordinates), static (into, from) =>
    {
        from.text.AsSpan(from.part.Start, from.part.Length).CopyTo(into);
        foreach (var (span, _) in from.subordinates)
        {
            into[(span.Start - from.part.Start)..(span.End - from.part.Start)].Fill(' ');
        }
    });

    private static bool HasOnly(string rule) => System.Text.RegularExpressions.Regex.IsMatch(rule, @"\b(?:only|solely|alone|reserved\s+(?:for|to)|restricted\s+to|limited\s+to)\b", System.Text.RegularExpressions.RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
