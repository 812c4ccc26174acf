using GuidanceBot.Core.Drafts.Identifiers;
using GuidanceBot.Core.Drafts.Posts;
using GuidanceBot.Core.Drafts.Rules.Books;
using GuidanceBot.Core.Guidance;

namespace GuidanceBot.Core.Drafts;

/// <summary>Pre-checks a draft with the rules of a book. Holds no draft; safe for many threads.</summary>
/// <param name="book">The rules in force.</param>
/// <param name="clauses">Finds the clause that a rule rests on.</param>
/// <param name="registers">What the organisation knows at the moment of a check.</param>
/// <param name="clock">Now, where a draft names no moment.</param>
public sealed class DraftChecker(RuleBook book, IRuleClauses clauses, Func<Draft, DraftRegisters> registers, TimeProvider clock) : IDraftChecker
{
    /// <summary>Nobody reads more of one kind, and a hostile text could hold a hundred thousand.</summary>
    const int MostOfOneRule = 100;

    readonly IdentifierScanner _scanner = new(new IdentifierOptions { PublicContacts = book.PublicContacts });

    /// <summary>The shipped rules, and an organisation of which nothing is known.</summary>
    public static DraftChecker Shipped(TimeProvider clock) => new(RuleBook.Shipped, new KeywordRuleClauses(), _ => DraftRegisters.Empty, clock);

    /// <inheritdoc/>
    public DraftReport Check(Draft draft, GuidanceSet guidance) => Check(draft, guidance, registers(draft));

    /// <inheritdoc/>
    public DraftReport Check(Draft draft, GuidanceSet guidance, DraftRegisters registers)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(guidance);
        ArgumentNullException.ThrowIfNull(registers);
        var bounded = draft.Text.Length > Draft.MaxLength ? draft with { Text = draft.Text[..Draft.MaxLength] } : draft;
        var all = book.Embargoes.Count == 0 ? registers : registers with { Embargoes = [.. registers.Embargoes, .. book.Embargoes] };
        var known = EventEmbargoes.With(all, bounded, guidance);
        var text = new DraftText(bounded, book, known, _scanner, bounded.Now ?? clock.GetUtcNow());
        var raw = new List<Finding>();
        foreach (var (definition, rule) in book.Rules)
        {
            if (Speaks(definition, text, guidance))
            {
                var before = raw.Count;
                rule.Check(text, raw);
                if (raw.Count - before > MostOfOneRule)
                {
                    raw.RemoveRange(before + MostOfOneRule, raw.Count - before - MostOfOneRule);
                }

                Doubt(definition, text, raw, before);
            }
        }

        var findings = FindingOrder.Settle(text, raw).ConvertAll(f => f with { Clause = book.Find(f.Rule) is { } rule ? clauses.Find(rule, guidance) : null });
        return Report(text, findings);
    }

    DraftReport Report(DraftText text, List<Finding> findings)
    {
        var counted = findings.Where(f => f.Waived is null).ToList();
        var verdict = counted.Exists(f => f.Severity == Severity.Review) ? DraftVerdict.Review
            : counted.Exists(f => f.Severity is Severity.Block or Severity.Warn) ? DraftVerdict.Fix
            : DraftVerdict.Ready;
        return new DraftReport(verdict, findings, PostLength.Measure(text.Main.Text, text.Draft.Platform, book.Platforms), Revision.Apply(text.Draft.Text, counted))
        {
            ReadyWhen = [.. counted.Where(f => f.Severity != Severity.Advice).Select(ReadyWhen).Distinct(StringComparer.Ordinal)],
            OnlySpeaksUp = verdict == DraftVerdict.Review && counted.Where(f => f.Severity == Severity.Review).All(f => f.Category is "speaking_up"),
            AboutCare = text.Any(book.CareTopics),
            Hold = counted.Exists(f => f.Kind is "hold" or "urgent") ? text.Registers.Hold : null,
        };
    }

    /// <summary>
    /// A broad rule only advises where the draft as a whole reads like one that needs nobody, or is unlike all drafts of its category; one that blocks or warns
    /// needs to be like those of its category.
    /// </summary>
    static void Doubt(RuleDefinition rule, DraftText text, List<Finding> findings, int from)
    {
        if (findings.Count > from && rule.Doubt > 0 && !text.SpeaksToChecker
            && (rule.Severity == Severity.Review ? text.Reading.NeedsAPerson < rule.Doubt || !text.Reading.IsLike(rule.Category) : text.Reading.Of(rule.Category) < rule.Doubt))
        {
            for (var i = from; i < findings.Count; i++)
            {
                findings[i] = findings[i] with { Severity = Severity.Advice };
            }
        }
    }

    string ReadyWhen(Finding finding)
    {
        if (finding.Kind is { } kind && IdentifierBook.Shipped.Kinds.ContainsKey(kind))
        {
            return IdentifierBook.Shipped.ReadyWhen(kind);
        }

        return book.Find(finding.Rule) is { ReadyWhen: { Length: > 0 } said } ? said : finding.Fix;
    }

    /// <summary>
    /// A rule for official accounts speaks for a personal one only where the organisation's clause names personal accounts. Where nobody said whose account it is,
    /// a rule for both speaks of what somebody writes as "I" or "we" and leads nowhere else: it is theirs, whichever it is, and no headline about others.
    /// </summary>
    bool Speaks(RuleDefinition rule, DraftText text, GuidanceSet guidance)
    {
        var draft = text.Draft;
        if ((rule.Replies is { } replies && replies != draft.IsReply) || (rule.Platforms.Count > 0 && !rule.Platforms.Contains(draft.Platform)))
        {
            return false;
        }

        return rule.Accounts.Count == 0 || (draft.Account is { } account
            ? rule.Accounts.Contains(account) || (account == AccountKind.Personal && NamesPersonal(rule, guidance))
            : rule.Accounts.Count > 1 && text.SpeaksOfItself && !draft.Text.Contains("://", StringComparison.Ordinal));
    }

    bool NamesPersonal(RuleDefinition rule, GuidanceSet guidance)
        => guidance.Clauses.Count > 0 && clauses.Find(rule, guidance) is { } clause
            && (clause.Quote.Contains("personal account", StringComparison.OrdinalIgnoreCase) || clause.Quote.Contains("own account", StringComparison.OrdinalIgnoreCase));
}
