using System.Runtime.CompilerServices;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Guidance.Keeping;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Rulings;
using Microsoft.EntityFrameworkCore;

namespace GuidanceBot.Storage.Export;

/// <summary>
/// Tables to take away, a page in memory at a time. People are pseudonyms, and those of answers are others than those of cases: whoever knows
/// who sent a case learns nothing of what else they asked. What was not sent to a person stands without its words and to the day, unless
/// five people or more asked about the same place; then it stands with its words and without whose it is. What raises a concern stands in none.
/// </summary>
public sealed class Exports(Store store)
{
    private const int Page = 500;

    private static readonly string[] AnswerColumns = ["day", "verdict", "reason", "state", "answered_by", "places", "guidance_version", "asker", "question"];

    private static readonly string[] CaseColumns =
    [
        "number", "kind", "state", "urgency", "queue", "opened_at", "closed_at", "asker", "question", "draft", "why", "verdict", "answer", "way_to_yes", "approved_text", "with_edits",
        "decided_by", "decided_at", "reopenings", "solved",
    ];

    private static readonly string[] MoveColumns = ["number", "version", "at", "step", "from", "to", "role", "by", "text"];

    private static readonly string[] DecisionColumns = ["id", "question", "verdict", "decision", "way_to_yes", "place", "decided_by", "owner", "decided_at", "good_until", "guidance_version"];

    private static readonly string[] CountColumns = ["month", "what", "verdict", "reason", "place", "count"];

    /// <summary>What can be taken away.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["answers", "cases", "moves", "decisions", "counts"];

    /// <summary>The table of a kind; null where there is none.</summary>
    public ExportTable? Of(string kind, CancellationToken cancel) => kind switch
    {
        "answers" => new ExportTable(AnswerColumns, AnswersAsync(cancel)),
        "cases" => new ExportTable(CaseColumns, CasesAsync(cancel)),
        "moves" => new ExportTable(MoveColumns, MovesAsync(cancel)),
        "decisions" => new ExportTable(DecisionColumns, DecisionsAsync(cancel)),
        "counts" => new ExportTable(CountColumns, CountsAsync(cancel)),
        _ => null,
    };

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string? Covered(string? text) => text is null ? null : CoveredNames.In(text);

    private static string Snake(Enum value) => ChangeRecords.Snake(value.ToString());

    private static string Places(IEnumerable<Citation> clauses) => string.Join("; ", clauses.Select(c => c.Document + " > " + c.Section).Distinct(StringComparer.Ordinal));

    private async IAsyncEnumerable<IReadOnlyList<object?>> AnswersAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var askers = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        await foreach (var (a, _) in ReadAnswersAsync(named: false, cancel))
        {
            if (PastQuestion.PlaceOf(a) is { } place && (askers.TryGetValue(place, out var of) ? of : askers[place] = new(StringComparer.Ordinal)) is { Count: < PastQuestion.ManyAskers } few)
            {
                few.Add(a.Account.Key);
            }
        }

        await foreach (var (a, asker) in ReadAnswersAsync(named: true, cancel))
        {
            // What was handed over stands among the cases; here it would tell whose the rest is.
            var sent = a.State == AnswerState.HandedOver;
            var words = !sent && PastQuestion.PlaceOf(a) is { } place && askers[place].Count >= PastQuestion.ManyAskers ? Covered(a.Question) : null;
            yield return [Day(a.AskedAt), Snake(a.Answer.Verdict), a.Answer.Reason is { } r ? Snake(r) : null, Snake(a.State), Snake(a.Answer.AnsweredBy), Places(a.Answer.Citations), a.GuidanceVersion, sent || words is not null ? null : asker, words];
        }
    }

    private async IAsyncEnumerable<(AnswerRecord Answer, string Asker)> ReadAnswersAsync(bool named, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (at, last) = (long.MinValue, "");
        while (true)
        {
            var page = await store.ReadAsync(
                db => db.Answers.FromSql($"SELECT * FROM answers WHERE asked_at > {at} OR (asked_at = {at} AND ref > {last}) ORDER BY asked_at, ref LIMIT {Page}").AsNoTracking().ToListAsync(cancel), cancel);
            var names = named ? await NamesAsync(Pseudonyms.Answers, page.Select(r => r.Account), cancel) : [];
            foreach (var row in page.Where(r => r.Subject != nameof(Subject.SpeakingUp)))
            {
                yield return (RowJson.Answer(row.Json), names.GetValueOrDefault(row.Account, ""));
            }

            if (page.Count < Page)
            {
                yield break;
            }

            (at, last) = (page[^1].AskedAt, page[^1].Ref);
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<object?>> CasesAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var page in ReadCasesAsync(cancel))
        {
            var askers = await NamesAsync(Pseudonyms.Cases, page.Select(c => c.Case.Asker.Key), cancel);
            var deciders = await NamesAsync(Pseudonyms.Staff, page.Select(c => c.Case.Outcome?.By.Key).OfType<string>(), cancel);
            foreach (var (sent, closed) in page)
            {
                var c = sent.Covered();
                var o = c.Outcome;
                yield return
                [
                    c.Number, Snake(c.Kind), Snake(c.State), Snake(c.Urgency), c.Queue, Moment(c.OpenedAt), closed is { } at ? Moment(at) : null, c.Nameless ? null : askers[c.Asker.Key],
                    c.Text, c.Draft?.Draft.Text, c.Why, o?.Verdict is { } v ? Snake(v) : null, Covered(o?.Text), Covered(o?.WayToYes), o?.ApprovedText, o?.WithEdits,
                    o is null ? null : deciders[o.By.Key], o is null ? null : Moment(o.At), c.Reopenings, c.Solved,
                ];
            }
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<object?>> MovesAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var page in ReadCasesAsync(cancel))
        {
            var ids = page.ConvertAll(c => c.Case.Id);
            var moves = (await store.ReadAsync(db => db.CaseMoves.AsNoTracking().Where(m => ids.Contains(m.CaseId)).OrderBy(m => m.Version).Select(m => m.Json).ToListAsync(cancel), cancel)).ConvertAll(RowJson.Move);
            var askers = await NamesAsync(Pseudonyms.Cases, page.Select(c => c.Case.Asker.Key), cancel);
            var deciders = await NamesAsync(Pseudonyms.Staff, moves.Select(m => m.By?.Key).OfType<string>(), cancel);
            var of = moves.ToLookup(m => m.CaseId, StringComparer.Ordinal);
            foreach (var (c, _) in page)
            {
                foreach (var m in of[c.Id])
                {
                    var by = m.Role == CaseRole.Asker ? (c.Nameless ? null : askers[c.Asker.Key]) : m.By is { } who ? deciders[who.Key] : null;
                    yield return [c.Number, m.Version, Moment(m.At), Snake(m.Step), Snake(m.From), Snake(m.To), Snake(m.Role), by, Covered(m.Text)];
                }
            }
        }
    }

    /// <summary>Pages of cases, the oldest first, but for those that raise a concern.</summary>
    private async IAsyncEnumerable<List<(Case Case, DateTimeOffset? Closed)>> ReadCasesAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var (at, last) = (long.MinValue, "");
        while (true)
        {
            var page = await store.ReadAsync(
                db => db.Cases.FromSql($"SELECT * FROM cases WHERE opened_at > {at} OR (opened_at = {at} AND id > {last}) ORDER BY opened_at, id LIMIT {Page}").AsNoTracking().ToListAsync(cancel), cancel);
            yield return [.. page.Select(r => (Case: RowJson.Case(r.Json), r.ClosedAt is { } closed ? StoredTime.Of(closed) : (DateTimeOffset?)null)).Where(c => !c.Case.Alone)];
            if (page.Count < Page)
            {
                yield break;
            }

            (at, last) = (page[^1].OpenedAt, page[^1].Id);
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<object?>> DecisionsAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var last = "";
        while (true)
        {
            var page = await store.ReadAsync(
                db => db.GuidanceVersions.FromSql($"SELECT * FROM guidance_versions WHERE document LIKE {RulingDocument.Prefix + "%"} AND document > {last}").AsNoTracking()
                    .Where(r => r.State == VersionState.Published).OrderBy(r => r.Document).Take(Page).ToListAsync(cancel),
                cancel);
            var kept = page.ConvertAll(r => RulingDocument.RulingIn(r.Document, r.Content));
            var owners = await NamesAsync(Pseudonyms.Staff, kept.Select(r => r.Owner), cancel);
            foreach (var r in kept)
            {
                yield return [r.Id, r.Question, Snake(r.Verdict), r.Text, r.WayToYes, r.Clause is { } c ? Places([c]) : null, r.DecidedBy, owners[r.Owner], Moment(r.DecidedAt), r.GoodUntil.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), r.GuidanceVersion];
            }

            if (page.Count < Page)
            {
                yield break;
            }

            last = page[^1].Document;
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<object?>> CountsAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var c in await store.ReadAsync(db => db.Counts.AsNoTracking().OrderBy(c => c.Month).ThenBy(c => c.What).ThenBy(c => c.Verdict).ThenBy(c => c.Reason).ThenBy(c => c.Clause).ToListAsync(cancel), cancel))
        {
            yield return [c.Month, c.What, Snake(c.Verdict), Snake(c.Reason), c.Clause, c.Count];
        }
    }

    private static string Snake(string name) => ChangeRecords.Snake(name);

    private Task<Dictionary<string, string>> NamesAsync(string sphere, IEnumerable<string> accounts, CancellationToken cancel)
    {
        var all = accounts.Distinct(StringComparer.Ordinal).ToList();
        return all.Count == 0 ? Task.FromResult<Dictionary<string, string>>([]) : store.WriteAsync(
            async scope =>
            {
                // A write, for the key is made with the first pseudonym.
                var pseudonyms = new Pseudonyms(scope.Db);
                var names = new Dictionary<string, string>(StringComparer.Ordinal);
                foreach (var account in all)
                {
                    names[account] = await pseudonyms.OfAsync(sphere, account, cancel);
                }

                return names;
            },
            cancel);
    }
}
