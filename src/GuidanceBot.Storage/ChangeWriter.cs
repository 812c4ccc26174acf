using System.Diagnostics;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Questions;
using Microsoft.EntityFrameworkCore;

namespace GuidanceBot.Storage;

/// <summary>Writes what a handler decided, inside its one transaction. False where something that was read has changed since.</summary>
internal sealed class ChangeWriter(WriteScope scope, long now)
{
    private readonly GuidanceDb _db = scope.Db;

    public async Task<bool> WriteAsync(Handled handled, CancellationToken cancel)
    {
        foreach (var change in handled.Changes)
        {
            if (!await WriteAsync(change, cancel))
            {
                return false;
            }

            if (ChangeRecords.Of(change, now) is { } record)
            {
                scope.Record(record);
            }
        }

        foreach (var reply in handled.Replies)
        {
            await SendAsync(reply, cancel);
        }

        return true;
    }

    private async Task<bool> WriteAsync(Change change, CancellationToken cancel)
    {
        switch (change)
        {
            case SaveConversation c:
                return await SaveAsync(c.Conversation, cancel);
            case MoveCase c:
                return await MoveAsync(c.Case, c.Move, cancel);
            case SaveAnswer a:
                return await SaveAsync(a.Answer, cancel);
            case SaveDraft d:
                await SaveAsync(d.Draft, cancel);
                return true;
            case SeeSender s:
                await PeopleTable.SeeAsync(_db, s.Sender, now, cancel);
                return true;
            case AddFeedback f:
                await AddAsync(f.Feedback, cancel);
                return true;
            case KeepAttachments k:
                await _db.Attachments.Where(a => k.Ids.Contains(a.Id)).ExecuteUpdateAsync(s => s.SetProperty(a => a.CaseId, k.CaseId), cancel);
                return true;
            case KeepRuling k:
                await GuidanceShelf.AddAsync(scope, k.Version, k.Clauses, cancel);
                await GuidanceShelf.PublishAsync(scope, k.Version.Document, k.Version.Version, k.Version.By, k.Version.At, cancel);
                return true;
            case WithdrawRuling w:
                await GuidanceShelf.RetireAsync(scope, w.Document, w.By, w.At, cancel);
                return true;
            case NoteGuidance n:
                return await new GuidanceHistory(scope).AddAsync(n.Document, n.Step, n.Version, n.By, n.At, null, null, cancel);
            case SaveSetting v:
                return await _db.Database.ExecuteSqlAsync($"INSERT INTO settings (key, version, value, \"by\", at) VALUES ({v.Key}, {v.ExpectedVersion + 1}, {v.Value}, {v.By}, {now}) ON CONFLICT DO NOTHING", cancel) == 1;
            case ForgetPerson f:
                await new Forgetting(scope, now).EraseAsync(f, cancel);
                return true;
            case Schedule s:
                await ScheduleAsync(s, cancel);
                return true;
            default:
                throw new UnreachableException("No way to write a " + change.GetType().Name + ".");
        }
    }

    private async Task<bool> SaveAsync(Conversation c, CancellationToken cancel)
    {
        var (key, account, at, json) = (c.Address.Key, c.Account.Key, StoredTime.Of(c.LastAt), RowJson.Of(c));
        return c.Version == 1
            ? await _db.Database.ExecuteSqlAsync(
                $"INSERT INTO conversations (key, account, version, last_at, json) VALUES ({key}, {account}, 1, {at}, {json}) ON CONFLICT DO NOTHING", cancel) == 1
            : await _db.Conversations.Where(r => r.Key == key && r.Version == c.Version - 1).ExecuteUpdateAsync(
                s => s.SetProperty(r => r.Version, c.Version).SetProperty(r => r.LastAt, at).SetProperty(r => r.Json, json), cancel) == 1;
    }

    private async Task<bool> MoveAsync(Case c, CaseMove move, CancellationToken cancel)
    {
        var (state, open, json) = (c.State.ToString(), !CaseLifecycle.IsClosed(c.State), RowJson.Of(c));
        var (target, closed) = (StoredTime.Of(c.TargetAt), open ? (long?)null : now);
        var moved = c.Version == 1
            ? await _db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO cases (id, number, source_ref, kind, state, open, version, asker, holder, queue, opened_at, target_at, closed_at, json)
                VALUES ({c.Id}, {c.Number}, {c.SourceRef}, {c.Kind.ToString()}, {state}, {open}, 1, {c.Asker.Key}, {c.Holder?.Key}, {c.Queue}, {StoredTime.Of(c.OpenedAt)}, {target}, {closed}, {json})
                ON CONFLICT DO NOTHING
                """,
                cancel)
            : await _db.Cases.Where(r => r.Id == c.Id && r.Version == c.Version - 1).ExecuteUpdateAsync(
                s => s.SetProperty(r => r.State, state).SetProperty(r => r.Open, open).SetProperty(r => r.Version, c.Version).SetProperty(r => r.Holder, c.Holder == null ? null : c.Holder.Key)
                    .SetProperty(r => r.Queue, c.Queue).SetProperty(r => r.TargetAt, target).SetProperty(r => r.ClosedAt, closed).SetProperty(r => r.Json, json),
                cancel);
        if (moved != 1)
        {
            return false;
        }

        await _db.Database.ExecuteSqlAsync(
            $"INSERT INTO case_moves (case_id, version, step, at, json) VALUES ({move.CaseId}, {move.Version}, {move.Step.ToString()}, {StoredTime.Of(move.At)}, {RowJson.Of(move)})", cancel);
        scope.WakeAfterCommit(Topics.Cases);
        return true;
    }

    private async Task<bool> SaveAsync(AnswerRecord a, CancellationToken cancel)
    {
        var json = RowJson.Of(a);
        if (a.Version > 1)
        {
            return await _db.Answers.Where(r => r.Ref == a.Ref && r.Version == a.Version - 1).ExecuteUpdateAsync(
                s => s.SetProperty(r => r.State, a.State.ToString()).SetProperty(r => r.Version, a.Version).SetProperty(r => r.Json, json), cancel) == 1;
        }

        var clauses = string.Join('\n', a.Answer.Citations.Select(c => c.ClauseId).Distinct(StringComparer.Ordinal));
        await _db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO answers (ref, account, conversation_key, asked_at, verdict, reason, subject, state, clauses, guidance_version, engine_version, version, json)
            VALUES ({a.Ref}, {a.Account.Key}, {a.Address.Key}, {StoredTime.Of(a.AskedAt)}, {a.Answer.Verdict.ToString()}, {a.Answer.Reason?.ToString()}, {a.Answer.Subject.ToString()},
                {a.State.ToString()}, {clauses}, {a.GuidanceVersion}, {a.EngineVersion}, 1, {json})
            ON CONFLICT DO NOTHING
            """,
            cancel);
        return true;
    }

    private Task SaveAsync(DraftRecord d, CancellationToken cancel)
    {
        var (at, verdict, json) = (StoredTime.Of(d.Latest.At), d.Latest.Report.Verdict.ToString(), RowJson.Of(d));
        return _db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO drafts (ref, account, conversation_key, checked_at, verdict, version, json)
            VALUES ({d.Ref}, {d.Account.Key}, {d.Address.Key}, {at}, {verdict}, {d.Latest.Number}, {json})
            ON CONFLICT (ref) DO UPDATE SET checked_at = {at}, verdict = {verdict}, version = {d.Latest.Number}, json = {json}
            """,
            cancel);
    }

    private Task AddAsync(Feedback f, CancellationToken cancel)
    {
        var at = StoredTime.Of(f.At);
        return _db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO feedback (about, account, useful, why, clause_id, at) VALUES ({f.About}, {f.Account.Key}, {f.Useful}, {f.Why}, {f.ClauseId}, {at})
            ON CONFLICT (about, account) DO UPDATE SET useful = {f.Useful}, why = {f.Why}, clause_id = {f.ClauseId}, at = {at}
            """,
            cancel);
    }

    private async Task ScheduleAsync(Schedule s, CancellationToken cancel)
    {
        var d = s.Action;
        await _db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO deliveries (chat, tenant, delivery_id, conversation_key, payload, received_at, due_at, state, attempts, fence)
            VALUES ({d.Address.Chat}, {d.Address.Tenant}, {d.DeliveryId}, {d.Address.Key}, {RowJson.Of(d)}, {now}, {StoredTime.Of(s.DueAt)}, 0, 0, 0) ON CONFLICT DO NOTHING
            """,
            cancel);
    }

    private async Task SendAsync(OutboxMessage m, CancellationToken cancel)
    {
        var due = m.DueAt is { } at ? StoredTime.Of(at) : now;
        await _db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO outbox (key, chat, conversation_key, slot, message, created_at, due_at, state, attempts, fence)
            VALUES ({m.Key}, {m.To.Chat}, {m.To.Key}, {m.Slot}, {RowJson.Of(m)}, {now}, {due}, 0, 0, 0) ON CONFLICT DO NOTHING
            """,
            cancel);
        scope.WakeAfterCommit(Topics.Outbox);
    }
}
