using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.People;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Settings;

namespace GuidanceBot.TestKit.Stores;

/// <summary>A store in memory, held to the same contract suites: for tests of Core that run thousands of conversations.</summary>
public sealed class MemoryStore(IStoreClock clock, ISignals signals) : IInbox, IOutbox, IConversations, IAnswers, IDrafts, ICases, IPeople, ISettings
{
    private readonly Lock _lock = new();
    private readonly List<Row<InboundDelivery>> _inbox = [];
    private readonly List<Row<OutboxMessage>> _outbox = [];
    private readonly Dictionary<string, Conversation> _conversations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AnswerRecord> _answers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DraftRecord> _drafts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Case> _cases = new(StringComparer.Ordinal);
    private readonly List<CaseMove> _moves = [];
    private readonly Dictionary<string, Person> _people = new(StringComparer.Ordinal);
    private readonly List<GuidanceVersion> _kept = [];
    private readonly List<SettingValue> _settings = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>Every message ever sent, in order: what tests look at.</summary>
    public IReadOnlyList<OutboxMessage> Sent
    {
        get
        {
            lock (_lock)
            {
                return [.. _outbox.Select(r => r.Value)];
            }
        }
    }

    /// <summary>Every case as it stands.</summary>
    public IReadOnlyList<Case> AllCases
    {
        get
        {
            lock (_lock)
            {
                return [.. _cases.Values];
            }
        }
    }

    /// <summary>Decisions that were kept, oldest first.</summary>
    public IReadOnlyList<GuidanceVersion> Kept
    {
        get
        {
            lock (_lock)
            {
                return [.. _kept];
            }
        }
    }

    /// <summary>When the next scheduled delivery is due; null where none waits.</summary>
    public DateTimeOffset? NextDue
    {
        get
        {
            lock (_lock)
            {
                // Of one conversation only the oldest can be taken.
                return _inbox.Where(r => r.State == 0).DistinctBy(r => r.Value.Address.Key, StringComparer.Ordinal).Min(r => (DateTimeOffset?)r.Due);
            }
        }
    }

    async ValueTask<bool> IInbox.InsertAsync(InboundDelivery delivery, CancellationToken cancel)
    {
        var now = await clock.NowAsync(cancel);
        lock (_lock)
        {
            return Add(delivery, now, now);
        }
    }

    async ValueTask<IReadOnlyList<DeliveryLease>> IInbox.ClaimAsync(int max, TimeSpan lease, CancellationToken cancel)
    {
        var now = await clock.NowAsync(cancel);
        lock (_lock)
        {
            return [.. Claim(_inbox, d => d.Address.Key, max, lease, now, _ => true).Select(r => new DeliveryLease(r.Id, r.Fence, r.Attempts, r.Failures, r.Value, r.At))];
        }
    }

    async ValueTask<bool> IInbox.RenewAsync(DeliveryLease held, TimeSpan lease, CancellationToken cancel)
    {
        var now = await clock.NowAsync(cancel);
        lock (_lock)
        {
            return Held(_inbox, held.Id, held.Fence) is { } row && (row.LeaseUntil = now + lease) is not null;
        }
    }

    ValueTask<CompleteResult> IInbox.CompleteAsync(DeliveryLease held, Handled handled, CancellationToken cancel) => FinishAsync(held, handled, 1, cancel);

    ValueTask<CompleteResult> IInbox.BuryAsync(DeliveryLease held, Handled apology, string why, CancellationToken cancel) => FinishAsync(held, apology, 2, cancel);

    async ValueTask<bool> IInbox.ReleaseAsync(DeliveryLease held, TimeSpan pause, string why, CancellationToken cancel)
    {
        var now = await clock.NowAsync(cancel);
        lock (_lock)
        {
            return Release(Held(_inbox, held.Id, held.Fence), now + pause);
        }
    }

    async ValueTask<bool> IInbox.PutOffAsync(DeliveryLease held, TimeSpan pause, string why, CancellationToken cancel)
    {
        var now = await clock.NowAsync(cancel);
        lock (_lock)
        {
            return Release(Held(_inbox, held.Id, held.Fence), now + pause, failures: 0);
        }
    }

    ValueTask<ActResult?> IInbox.FindResultAsync(string chat, string tenant, string deliveryId, CancellationToken cancel)
    {
        lock (_lock)
        {
            return new(_inbox.Find(r => r.Value.Address.Chat == chat && r.Value.Address.Tenant == tenant && r.Value.DeliveryId == deliveryId)?.Result);
        }
    }

    async ValueTask<QueueDepth> IInbox.DepthAsync(CancellationToken cancel)
    {
        var now = await clock.NowAsync(cancel);
        lock (_lock)
        {
            return Depth(_inbox, now);
        }
    }

    ValueTask<int> IInbox.PurgeAsync(DateTimeOffset before, CancellationToken cancel)
    {
        lock (_lock)
        {
            return new(_inbox.RemoveAll(r => r.State != 0 && r.At < before));
        }
    }

    async ValueTask<IReadOnlyList<OutboxLease>> IOutbox.ClaimAsync(string chat, int max, TimeSpan lease, CancellationToken cancel)
    {
        var now = await clock.NowAsync(cancel);
        lock (_lock)
        {
            return [.. Claim(_outbox, m => m.To.Key, max, lease, now, m => m.To.Chat == chat).Select(r => new OutboxLease(r.Id, r.Fence, r.Attempts, r.Value, StandsIn(r)))];
        }
    }

    ValueTask<bool> IOutbox.DeliveredAsync(OutboxLease lease, string remoteId, CancellationToken cancel)
    {
        lock (_lock)
        {
            return new(Held(_outbox, lease.Id, lease.Fence) is { } row && (row.State = 1) == 1 && (row.RemoteId = remoteId).Length > 0);
        }
    }

    async ValueTask<bool> IOutbox.ReleaseAsync(OutboxLease lease, TimeSpan pause, string why, CancellationToken cancel)
    {
        var now = await clock.NowAsync(cancel);
        lock (_lock)
        {
            return Release(Held(_outbox, lease.Id, lease.Fence), now + pause);
        }
    }

    ValueTask<bool> IOutbox.BuryAsync(OutboxLease lease, string why, CancellationToken cancel)
    {
        lock (_lock)
        {
            if (Held(_outbox, lease.Id, lease.Fence) is not { } row)
            {
                return new(false);
            }

            (row.State, row.Why) = (2, why);
            return new(true);
        }
    }

    ValueTask<IReadOnlyList<Dispatch>> IOutbox.FindAsync(IReadOnlyList<string> keys, CancellationToken cancel)
    {
        lock (_lock)
        {
            return new([.. _outbox.Where(r => keys.Contains(r.Value.Key, StringComparer.Ordinal)).Select(r => new Dispatch(r.Value.To, (DispatchState)r.State, r.Why))]);
        }
    }

    async ValueTask<QueueDepth> IOutbox.DepthAsync(CancellationToken cancel)
    {
        var now = await clock.NowAsync(cancel);
        lock (_lock)
        {
            return Depth(_outbox, now);
        }
    }

    ValueTask<Conversation?> IConversations.FindAsync(string key, CancellationToken cancel)
    {
        lock (_lock)
        {
            return new(_conversations.GetValueOrDefault(key));
        }
    }

    ValueTask<AnswerRecord?> IAnswers.FindAsync(string reference, CancellationToken cancel)
    {
        lock (_lock)
        {
            return new(_answers.GetValueOrDefault(reference));
        }
    }

    ValueTask<IReadOnlyList<AnswerRecord>> IAnswers.SinceAsync(DateTimeOffset since, int max, CancellationToken cancel)
    {
        lock (_lock)
        {
            return new([.. _answers.Values.Where(a => a.AskedAt >= since).OrderByDescending(a => a.AskedAt).Take(max)]);
        }
    }

    ValueTask<IReadOnlyList<AnswerRecord>> IAnswers.OfAsync(AccountId account, int max, CancellationToken cancel)
    {
        lock (_lock)
        {
            return new([.. _answers.Values.Where(a => a.Account == account).OrderByDescending(a => a.AskedAt).Take(max)]);
        }
    }

    ValueTask<DraftRecord?> IDrafts.FindAsync(string reference, CancellationToken cancel)
    {
        lock (_lock)
        {
            return new(_drafts.GetValueOrDefault(reference));
        }
    }

    ValueTask<IReadOnlyList<DraftRecord>> IDrafts.OfAsync(AccountId account, int max, CancellationToken cancel)
    {
        lock (_lock)
        {
            return new([.. _drafts.Values.Where(d => d.Account == account).OrderByDescending(d => d.Latest.At).Take(max)]);
        }
    }

    ValueTask<Case?> ICases.FindAsync(string idOrNumber, CancellationToken cancel)
    {
        lock (_lock)
        {
            return new(_cases.Values.FirstOrDefault(c => c.Id == idOrNumber || c.Number == idOrNumber));
        }
    }

    ValueTask<Case?> ICases.FromAsync(string sourceRef, CancellationToken cancel)
    {
        lock (_lock)
        {
            return new(_cases.Values.FirstOrDefault(c => c.SourceRef == sourceRef));
        }
    }

    ValueTask<IReadOnlyList<Case>> ICases.ListAsync(CaseFilter filter, CancellationToken cancel)
    {
        lock (_lock)
        {
            return new([.. _cases.Values
                .Where(c => (filter.Open is null || filter.Open == !CaseLifecycle.IsClosed(c.State)) && (filter.Asker is null || c.Asker == filter.Asker) && (filter.Holder is null || c.Holder == filter.Holder))
                .OrderBy(c => CaseLifecycle.IsClosed(c.State)).ThenBy(c => CaseLifecycle.IsClosed(c.State) ? -c.Since.UtcTicks : c.TargetAt.UtcTicks).ThenBy(c => c.OpenedAt)
                .Take(filter.Max)]);
        }
    }

    ValueTask<IReadOnlyList<CaseMove>> ICases.HistoryAsync(string caseId, CancellationToken cancel)
    {
        lock (_lock)
        {
            return new([.. _moves.Where(m => m.CaseId == caseId).OrderBy(m => m.Version)]);
        }
    }

    ValueTask<string> ICases.NextNumberAsync(CaseKind kind, CancellationToken cancel)
    {
        var prefix = kind == CaseKind.Draft ? "D" : "Q";
        lock (_lock)
        {
            var next = _numbers[prefix] = _numbers.GetValueOrDefault(prefix) + 1;
            return new($"{prefix}-{next}");
        }
    }

    ValueTask<Person?> IPeople.OfAsync(Sender sender, CancellationToken cancel) => ((IPeople)this).OfAsync(sender.Account, cancel);

    ValueTask<Person?> IPeople.OfAsync(AccountId account, CancellationToken cancel)
    {
        lock (_lock)
        {
            return new(_people.GetValueOrDefault(account.Key));
        }
    }

    private static List<Row<T>> Claim<T>(List<Row<T>> rows, Func<T, string> key, int max, TimeSpan lease, DateTimeOffset now, Func<T, bool> mine)
    {
        var heads = new HashSet<string>(StringComparer.Ordinal);
        var claimed = new List<Row<T>>();
        foreach (var row in rows.Where(r => r.State == 0))
        {
            var head = heads.Add(key(row.Value));
            if (head && claimed.Count < max && mine(row.Value) && row.Due <= now && !(row.LeaseUntil >= now))
            {
                (row.LeaseUntil, row.Fence, row.Attempts) = (now + lease, row.Fence + 1, row.Attempts + 1);
                claimed.Add(row);
            }
        }

        return claimed;
    }

    private static Row<T>? Held<T>(List<Row<T>> rows, long id, long fence) => rows.Find(r => r.Id == id && r.Fence == fence && r.State == 0);

    private static bool Release<T>(Row<T>? row, DateTimeOffset due, int failures = 1) => row is not null && ((row.LeaseUntil, row.Due, row.Failures) = (null, due, row.Failures + failures)) is var _;

    private static QueueDepth Depth<T>(List<Row<T>> rows, DateTimeOffset now)
    {
        var waiting = rows.Where(r => r.State == 0 && r.At <= now).ToList();
        return new QueueDepth(waiting.Count, waiting.Count == 0 ? TimeSpan.Zero : now - waiting.Min(r => r.At), rows.Count(r => r.State == 2));
    }

    private bool Add(InboundDelivery d, DateTimeOffset now, DateTimeOffset due)
    {
        if (_inbox.Exists(r => r.Value.DeliveryId == d.DeliveryId && r.Value.Address.Chat == d.Address.Chat && r.Value.Address.Tenant == d.Address.Tenant))
        {
            return false;
        }

        _inbox.Add(new Row<InboundDelivery>(_inbox.Count + 1, d, now) { Due = due });
        signals.Raise(Topics.Inbox);
        return true;
    }

    private string? StandsIn(Row<OutboxMessage> row) => row.Value.Slot is null ? null : _outbox.FindLast(r => r.Value.Slot == row.Value.Slot && r.Id < row.Id && r.RemoteId is not null)?.RemoteId;

    private async ValueTask<CompleteResult> FinishAsync(DeliveryLease held, Handled handled, int state, CancellationToken cancel)
    {
        var now = await clock.NowAsync(cancel);
        lock (_lock)
        {
            if (Held(_inbox, held.Id, held.Fence) is not { } row)
            {
                return CompleteResult.LeaseLost;
            }

            if (handled.Changes.Any(IsStale))
            {
                return CompleteResult.Stale;
            }

            (row.State, row.Result, row.LeaseUntil) = (state, handled.Result, null);
            foreach (var change in handled.Changes)
            {
                Write(change, now);
            }

            foreach (var reply in handled.Replies.Where(m => !_outbox.Exists(r => r.Value.Key == m.Key)))
            {
                _outbox.Add(new Row<OutboxMessage>(_outbox.Count + 1, reply, now) { Due = reply.DueAt ?? now });
            }
        }

        signals.Raise(Topics.Handled);
        signals.Raise(Topics.Outbox);
        return CompleteResult.Done;
    }

    /// <inheritdoc/>
    ValueTask<SettingValue?> ISettings.FindAsync(string key, CancellationToken cancel)
    {
        lock (_lock)
        {
            return new(_settings.FindLast(s => s.Key == key));
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<SettingValue>> HistoryAsync(string key, int max, CancellationToken cancel)
    {
        lock (_lock)
        {
            return new([.. _settings.Where(s => s.Key == key).OrderByDescending(s => s.Version).Take(max)]);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<bool> WriteAsync(string key, string value, int expectedVersion, string by, CancellationToken cancel)
    {
        var now = await clock.NowAsync(cancel);
        lock (_lock)
        {
            if (VersionOf(key) != expectedVersion)
            {
                return false;
            }

            _settings.Add(new SettingValue(key, expectedVersion + 1, value, by, now));
            return true;
        }
    }

    private int VersionOf(string key) => _settings.FindLast(s => s.Key == key)?.Version ?? 0;

    private bool IsStale(Change change) => change switch
    {
        SaveConversation c => (_conversations.GetValueOrDefault(c.Conversation.Address.Key)?.Version ?? 0) != c.Conversation.Version - 1,
        MoveCase { Case.Version: 1 } m => _cases.Values.Any(c => c.Id == m.Case.Id || c.Number == m.Case.Number || c.SourceRef == m.Case.SourceRef),
        MoveCase m => _cases.GetValueOrDefault(m.Case.Id)?.Version != m.Case.Version - 1,
        SaveSetting s => VersionOf(s.Key) != s.ExpectedVersion,
        SaveAnswer { Answer.Version: > 1 } a => _answers.GetValueOrDefault(a.Answer.Ref)?.Version != a.Answer.Version - 1,
        _ => false,
    };

    private void Write(Change change, DateTimeOffset now)
    {
        switch (change)
        {
            case SaveConversation c:
                _conversations[c.Conversation.Address.Key] = c.Conversation;
                break;
            case MoveCase m:
                _cases[m.Case.Id] = m.Case;
                _moves.Add(m.Move);
                break;
            case SaveAnswer a:
                _answers[a.Answer.Ref] = a.Answer;
                break;
            case SaveDraft d:
                _drafts[d.Draft.Ref] = d.Draft;
                break;
            case SeeSender s:
                _people.TryAdd(s.Sender.Account.Key, new Person(Guid.CreateVersion7(now), [s.Sender.Account]));
                break;
            case KeepRuling k:
                _kept.Add(k.Version);
                break;
            case WithdrawRuling w:
                _kept.RemoveAll(v => v.Document == w.Document);
                break;
            case SaveSetting s:
                _settings.Add(new SettingValue(s.Key, s.ExpectedVersion + 1, s.Value, s.By, now));
                break;
            case ForgetPerson f:
                Forget(f);
                break;
            case Schedule s:
                Add(s.Action, now, s.DueAt);
                break;
            default:
                // Feedback and pictures: nothing in memory reads them.
                break;
        }
    }

    private void Forget(ForgetPerson f)
    {
        foreach (var c in _cases.Values.Where(c => f.Accounts.Contains(c.Asker)).ToList())
        {
            _cases.Remove(c.Id);
            _moves.RemoveAll(m => m.CaseId == c.Id);
        }

        foreach (var gone in _answers.Values.Where(a => f.Accounts.Contains(a.Account)).ToList())
        {
            _answers.Remove(gone.Ref);
        }

        foreach (var gone in _drafts.Values.Where(d => f.Accounts.Contains(d.Account)).ToList())
        {
            _drafts.Remove(gone.Ref);
        }

        foreach (var gone in _conversations.Values.Where(c => f.Accounts.Contains(c.Account)).ToList())
        {
            _conversations.Remove(gone.Address.Key);
        }

        foreach (var account in f.Accounts)
        {
            _people.Remove(account.Key);
        }
    }

    private sealed class Row<T>(long id, T value, DateTimeOffset at)
    {
        public long Id => id;

        public T Value => value;

        public DateTimeOffset At => at;

        public DateTimeOffset Due { get; set; }

        public int State { get; set; }

        public string? Why { get; set; }

        public long Fence { get; set; }

        public int Attempts { get; set; }

        public int Failures { get; set; }

        public DateTimeOffset? LeaseUntil { get; set; }

        public string? RemoteId { get; set; }

        public ActResult? Result { get; set; }
    }
}
