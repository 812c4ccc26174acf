using System.Globalization;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Records;
using GuidanceBot.Core.Rulings;
using GuidanceBot.Storage.Export;
using Shouldly;
using Xunit;

namespace GuidanceBot.TestKit.Stores;

/// <summary>What can be taken away from every database. One suite, inherited by each store.</summary>
public abstract class ExportContract : IAsyncLifetime
{
    private StoreUnderTest? _store;
    private int _deliveries;

    private StoreUnderTest Store => _store!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _store = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_store is not null)
        {
            await _store.DisposeAsync();
        }
    }

    [Fact]
    public async Task Every_row_comes_once_and_in_order_also_where_many_have_the_same_time()
    {
        const int Many = 1_001;
        await WriteAsync([.. Enumerable.Range(0, Many).Select(i => new SaveAnswer(Samples.Answer("ans_" + i.ToString("d4", CultureInfo.InvariantCulture)) with { EngineVersion = "v" + i, GuidanceVersion = "g" + i }))]);

        var rows = await ReadAsync("answers", "guidance_version");

        rows.Count.ShouldBe(Many);
        rows.ShouldBe(Enumerable.Range(0, Many).Select(i => "g" + i));
    }

    [Fact]
    public async Task Cases_come_with_their_moves_and_decisions_as_long_as_they_are_in_force()
    {
        var c = Samples.Case() with { Version = 2, State = CaseState.Answered, Outcome = new Outcome { Verdict = Verdict.Yes, Text = "Yes, you may.", By = Samples.Reviewer, At = Samples.Case().OpenedAt } };
        await WriteAsync(Samples.Move(Samples.Case()));
        await WriteAsync(new MoveCase(c, new CaseMove { CaseId = c.Id, Version = 2, Step = CaseStep.Answer, From = CaseState.Waiting, To = CaseState.Answered, Role = CaseRole.Reviewer, By = Samples.Reviewer, ByName = "A reviewer", At = c.OpenedAt, Text = "Yes, you may." }));
        await WriteAsync(Keep("Q-1"));
        await WriteAsync(Keep("Q-7"));
        await WriteAsync(Keep("Q-8"));
        await WriteAsync(new WithdrawRuling("ruling:Q-8", Samples.Reviewer.Key, Samples.Case().OpenedAt));
        await WriteAsync(new WithdrawRuling("ruling:Q-8", Samples.Reviewer.Key, Samples.Case().OpenedAt), new WithdrawRuling("ruling:Q-9", Samples.Reviewer.Key, Samples.Case().OpenedAt));
        await Store.Guidance.RetireAsync("ruling:Q-7", "web:t:lead", Store.Clock.Now, Cancel);

        (await ReadAsync("cases", "number", "state", "verdict", "answer")).ShouldBe(["Q-1 answered yes Yes, you may."]);
        (await ReadAsync("moves", "number", "version", "step", "role", "text")).ShouldBe(["Q-1 1 open asker ", "Q-1 2 answer reviewer Yes, you may."]);
        (await ReadAsync("decisions", "id", "question", "verdict", "decision")).ShouldBe(["Q-1 May I? yes You may."]);
        var decided = (await ReadAsync("cases", "decided_by"))[0];
        (await ReadAsync("moves", "by"))[1].ShouldBe(decided);
        (await ReadAsync("decisions", "owner")).ShouldBe([decided]);
    }

    [Fact]
    public async Task Names_in_what_was_sent_are_covered()
    {
        var c = Samples.Case() with { Version = 2, Text = "Can our mentor Cressida post it?", State = CaseState.Answered, Outcome = new Outcome { Verdict = Verdict.Yes, Text = "Yes, Cressida may.", By = Samples.Reviewer, At = Samples.Case().OpenedAt } };
        await WriteAsync(Samples.Move(Samples.Case()));
        await WriteAsync(new MoveCase(c, new CaseMove { CaseId = c.Id, Version = 2, Step = CaseStep.Answer, From = CaseState.Waiting, To = CaseState.Answered, Role = CaseRole.Reviewer, By = Samples.Reviewer, At = c.OpenedAt, Text = "Yes, Cressida may." }));

        (await ReadAsync("cases", "question", "answer")).ShouldBe(["Can our mentor [name covered] post it? Yes, [name covered] may."]);
        (await ReadAsync("moves", "text")).ShouldBe(["", "Yes, [name covered] may."]);
    }

    [Fact]
    public async Task What_was_purged_comes_as_counts()
    {
        await WriteAsync(new SaveAnswer(Samples.Answer()), new SaveDraft(Samples.Draft()));
        Store.Clock.Advance(TimeSpan.FromDays(366));
        await Store.Retention.PurgeAsync(KeepFor.Default, Cancel);

        (await ReadAsync("answers", "day")).ShouldBeEmpty();
        (await ReadAsync("counts", "month", "what", "verdict", "reason", "place", "count")).ShouldBe([
            "2026-11 answer info   1", "2026-11 answer_clause info  guidance.md > A > B 1", "2026-11 draft review secret  1"]);
    }

    /// <summary>Opens an empty store.</summary>
    protected abstract Task<StoreUnderTest> OpenAsync();

    private static KeepRuling Keep(string id) => RulingBook.Keep(
        new Ruling { Id = id, Question = "May I?", Verdict = Verdict.Yes, Text = "You may.", GuidanceVersion = "g", Owner = Samples.Reviewer.Key, DecidedAt = Samples.Case().OpenedAt, GoodUntil = new DateOnly(2027, 1, 1) },
        new CaseActor(CaseRole.Reviewer, new Sender(Samples.Reviewer, "A reviewer")),
        Samples.Case().OpenedAt);

    private async Task<List<string>> ReadAsync(string kind, params string[] columns)
    {
        var table = new Exports(Store.Store).Of(kind, Cancel)!;
        var at = columns.Select(c => table.Columns.ToList().IndexOf(c)).ToList();
        var rows = new List<string>();
        await foreach (var row in table.Rows.WithCancellation(Cancel))
        {
            row.Count.ShouldBe(table.Columns.Count);
            rows.Add(string.Join(' ', at.Select(i => row[i])));
        }

        return rows;
    }

    private async Task WriteAsync(params Change[] changes)
    {
        var id = "d" + _deliveries++;
        await Store.Inbox.InsertAsync(Samples.Message(id, channel: id), Cancel);
        var held = (await Store.Inbox.ClaimAsync(10, TimeSpan.FromSeconds(30), Cancel)).Single(l => l.Delivery.DeliveryId == id);
        (await Store.Inbox.CompleteAsync(held, new Handled(changes, [], ActResult.Done), Cancel)).ShouldBe(CompleteResult.Done);
    }
}
