using System.Buffers;
using System.Text.Json;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.People;
using GuidanceBot.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace GuidanceBot.Storage;

/// <summary>
/// Erases a person, inside the one transaction that answers "forget me": what they wrote, copies of it wherever they stand, and what leads
/// from the record to them. Counts stay; so do rows of the record, without their texts.
/// </summary>
internal sealed class Forgetting(WriteScope scope, long now)
{
    private readonly GuidanceDb _db = scope.Db;

    private sealed record Mention(long Id, string Where, string Json);

    public async Task EraseAsync(ForgetPerson forget, CancellationToken cancel)
    {
        scope.Record(new NewRecord("forgotten", now, "asker", ""));
        var accounts = forget.Accounts.Select(a => a.Key).ToList();
        var counts = new PastCounts(_db);
        var answers = await _db.Answers.AsNoTracking().Where(r => accounts.Contains(r.Account)).ToListAsync(cancel);
        var drafts = await _db.Drafts.AsNoTracking().Where(r => accounts.Contains(r.Account)).ToListAsync(cancel);
        var cases = await _db.Cases.AsNoTracking().Where(r => accounts.Contains(r.Asker)).ToListAsync(cancel);
        answers.ForEach(counts.Add);
        drafts.ForEach(counts.Add);
        cases.ForEach(counts.Add);
        (await _db.Feedback.AsNoTracking().Where(r => accounts.Contains(r.Account)).ToListAsync(cancel)).ForEach(counts.Add);
        await counts.WriteAsync(cancel);

        List<string> refs = [.. answers.Select(r => r.Ref), .. drafts.Select(r => r.Ref), .. cases.Select(r => r.Id)];
        List<string> numbers = cases.ConvertAll(r => r.Number);
        var places = await PlacesAsync(accounts, answers, drafts, cases, cancel);
        await RecordsAsync([.. refs, .. numbers], cancel);
        await MessagesAsync(forget.Accounts, refs, numbers, places, cancel);
        await CopiesAsync(cases, cancel);
        await RowsAsync(accounts, cases, places, cancel);
        scope.WakeAfterCommit(Topics.Cases);
    }

    /// <summary>Where the person talked with us.</summary>
    private async Task<HashSet<string>> PlacesAsync(List<string> accounts, List<AnswerRow> answers, List<DraftRow> drafts, List<CaseRow> cases, CancellationToken cancel) =>
    [
        .. await _db.Conversations.Where(r => accounts.Contains(r.Account)).Select(r => r.Key).ToListAsync(cancel),
        .. answers.Select(r => r.ConversationKey),
        .. drafts.Select(r => r.ConversationKey),
        .. cases.Select(r => RowJson.Case(r.Json).AskerAddress.Key),
    ];

    /// <summary>Texts and salts go; without its salt nobody can try out what a digest was made of.</summary>
    private async Task RecordsAsync(List<string> references, CancellationToken cancel)
    {
        foreach (var some in references.Chunk(Batches.Size))
        {
            await _db.RecordTexts.Where(t => _db.Records.Any(r => r.Seq == t.Seq && some.Contains(r.Reference))).ExecuteDeleteAsync(cancel);
        }
    }

    /// <summary>What arrived, what was sent and what the browser shows: the person's own, and others' that are about it.</summary>
    private async Task MessagesAsync(IReadOnlyList<AccountId> accounts, List<string> refs, List<string> numbers, HashSet<string> places, CancellationToken cancel)
    {
        var words = SearchValues.Create([.. refs, .. accounts.Select(a => JsonSerializer.Serialize(a, CoreJson.Default.AccountId).Trim('{', '}'))], StringComparison.Ordinal);
        bool Concerns(Mention m) => places.Contains(m.Where) || accounts.Any(a => m.Where.StartsWith(a.Key + ":", StringComparison.Ordinal)) || m.Json.AsSpan().ContainsAny(words) || numbers.Exists(n => Names(m.Json, n));

        foreach (var ids in await FindAsync(_db.Deliveries.Where(r => r.State != RowState.Waiting && r.Payload != "").Select(r => new Mention(r.Id, "", r.Payload)), Concerns, cancel))
        {
            await _db.Deliveries.Where(r => ids.Contains(r.Id)).ExecuteUpdateAsync(s => s.SetProperty(r => r.Payload, "").SetProperty(r => r.Result, "{}").SetProperty(r => r.ConversationKey, ""), cancel);
        }

        foreach (var ids in await FindAsync(_db.Outbox.Where(r => r.Message != "").Select(r => new Mention(r.Id, r.ConversationKey, r.Message)), Concerns, cancel))
        {
            // A reviewers' card that was delivered leaves its place behind, so that what is put there next replaces it on the platform too.
            await _db.Outbox.Where(r => ids.Contains(r.Id) && (r.State != RowState.Done || places.Contains(r.ConversationKey))).ExecuteDeleteAsync(cancel);
            await _db.Outbox.Where(r => ids.Contains(r.Id)).ExecuteUpdateAsync(s => s.SetProperty(r => r.Message, ""), cancel);
        }

        foreach (var ids in await FindAsync(_db.Postbox.Select(r => new Mention(r.Id, r.ConversationKey, r.Reply)), Concerns, cancel))
        {
            await _db.Postbox.Where(r => ids.Contains(r.Id)).ExecuteDeleteAsync(cancel);
        }
    }

    /// <summary>Copies of their questions on cards that they had joined.</summary>
    private async Task CopiesAsync(List<CaseRow> cases, CancellationToken cancel)
    {
        var mine = cases.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var row in mine.Count == 0 ? [] : await _db.Cases.AsNoTracking().Where(r => r.Json.Contains("\"alsoAsked\":[{")).ToListAsync(cancel))
        {
            var lead = RowJson.Case(row.Json);
            if (!mine.Contains(lead.Id) && lead.AlsoAsked.Any(a => mine.Contains(a.CaseId)))
            {
                var without = RowJson.Of(lead with { AlsoAsked = [.. lead.AlsoAsked.Where(a => !mine.Contains(a.CaseId))], Version = lead.Version + 1 });
                await _db.Cases.Where(r => r.Id == row.Id).ExecuteUpdateAsync(s => s.SetProperty(r => r.Version, lead.Version + 1).SetProperty(r => r.Json, without), cancel);
            }
        }
    }

    private async Task RowsAsync(List<string> accounts, List<CaseRow> cases, HashSet<string> places, CancellationToken cancel)
    {
        foreach (var some in cases.Select(r => r.Id).Chunk(Batches.Size))
        {
            await _db.CaseMoves.Where(r => some.Contains(r.CaseId)).ExecuteDeleteAsync(cancel);
            await _db.Attachments.Where(r => r.CaseId != null && some.Contains(r.CaseId)).ExecuteDeleteAsync(cancel);
        }

        foreach (var some in places.Chunk(Batches.Size))
        {
            await _db.Conversations.Where(r => some.Contains(r.Key)).ExecuteDeleteAsync(cancel);
        }

        await _db.Cases.Where(r => accounts.Contains(r.Asker)).ExecuteDeleteAsync(cancel);
        await _db.Answers.Where(r => accounts.Contains(r.Account)).ExecuteDeleteAsync(cancel);
        await _db.Drafts.Where(r => accounts.Contains(r.Account)).ExecuteDeleteAsync(cancel);
        await _db.Feedback.Where(r => accounts.Contains(r.Account)).ExecuteDeleteAsync(cancel);
        await _db.Attachments.Where(r => accounts.Contains(r.Account)).ExecuteDeleteAsync(cancel);
        var people = await _db.Accounts.Where(r => accounts.Contains(r.Key)).Select(r => r.PersonId).ToListAsync(cancel);
        await _db.Accounts.Where(r => accounts.Contains(r.Key)).ExecuteDeleteAsync(cancel);
        await _db.People.Where(r => people.Contains(r.Id)).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Rows that concern the person, in handfuls.</summary>
    private static async Task<IEnumerable<long[]>> FindAsync(IQueryable<Mention> rows, Func<Mention, bool> concerns, CancellationToken cancel)
    {
        var found = new List<long>();
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (concerns(row))
            {
                found.Add(row.Id);
            }
        }

        return found.Chunk(Batches.Size);
    }

    /// <summary>True where a text names a case: <c>Q-1</c>, and not <c>Q-12</c>.</summary>
    private static bool Names(string text, string number)
    {
        for (var at = text.IndexOf(number, StringComparison.Ordinal); at >= 0; at = text.IndexOf(number, at + 1, StringComparison.Ordinal))
        {
            var end = at + number.Length;
            if (end == text.Length || !char.IsAsciiDigit(text[end]))
            {
                return true;
            }
        }

        return false;
    }
}
