using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Records;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace GuidanceBot.TestKit.Stores;

/// <summary>What every database records, and how a broken record is found. One suite, inherited by each store.</summary>
public abstract class AuditContract : IAsyncLifetime
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
    public async Task Who_was_told_what_and_who_decided_is_recorded_without_a_name_and_without_a_text()
    {
        var reviewed = Samples.Case() with { Version = 2, State = CaseState.Answered };
        await WriteAsync(new SeeSender(new Sender(Samples.Nurse, "A nurse")), new SaveAnswer(Samples.Answer()));
        await WriteAsync(Samples.Move(Samples.Case()));
        await WriteAsync(new MoveCase(reviewed, new CaseMove { CaseId = "cas_1", Version = 2, Step = CaseStep.Answer, From = CaseState.Waiting, To = CaseState.Answered, Role = CaseRole.Reviewer, By = Samples.Reviewer, At = Store.Clock.Now, Text = "Yes, you may." }));
        await Store.Guidance.AddAsync(new GuidanceVersion { Document = "g.md", Version = "v1", Content = new byte[] { 1 }, Source = "browser", By = "web:t:lead", At = Store.Clock.Now }, [], Cancel);
        await Store.Guidance.PublishAsync("g.md", "v1", "web:t:lead", Store.Clock.Now, Cancel);
        await Store.Settings.WriteAsync("mode", "{\"now\":\"shadow\"}", 0, "web:t:lead", Cancel);

        var rows = await Store.Store.ReadAsync(db => db.Records.AsNoTracking().OrderBy(r => r.Seq).ToListAsync(Cancel), Cancel);

        rows.Select(r => (r.Kind, r.Reference, r.Guidance)).ShouldBe([
            ("answer", "ans_1", "sha256:0"), ("case.open", "Q-1", ""), ("case.answer", "Q-1", ""), ("guidance.added", "g.md", "v1"), ("guidance.published", "g.md", "v1"), ("setting", "mode", "")]);
        rows[0].Subject.ShouldStartWith("p-");
        rows[1].Subject.ShouldBe(rows[2].Subject);
        rows[1].Subject.ShouldNotBe(rows[0].Subject);
        rows[0].Actor.ShouldBe("bot");
        rows[2].Actor.ShouldStartWith("reviewer p-");
        rows[3].Actor.ShouldBe(rows[4].Actor);
        rows.ShouldAllBe(r => !string.Concat(r.Subject, r.Actor, r.Reference).Contains("nurse", StringComparison.Ordinal));
        (await Store.Store.ReadAsync(db => db.RecordTexts.Where(t => t.Seq == 3).Select(t => t.Text).SingleAsync(Cancel), Cancel)).ShouldBe("Yes, you may.");
        (await VerifyAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_concern_is_not_recorded_and_a_nameless_case_leads_to_nobody()
    {
        var raised = Samples.Answer();
        await WriteAsync(new SaveAnswer(raised with { Answer = raised.Answer with { Subject = Subject.SpeakingUp } }));
        await WriteAsync(Samples.Move(Samples.Case() with { Nameless = true }));
        await WriteAsync(Samples.Move(Samples.Case("cas_2", "Q-2", "ans_2") with { Alone = true }));

        var rows = await Store.Store.ReadAsync(db => db.Records.AsNoTracking().OrderBy(r => r.Seq).ToListAsync(Cancel), Cancel);

        rows.Select(r => (r.Kind, r.Subject, r.Actor)).ShouldBe([("case.open", "", "asker"), ("case.open", "", "asker")]);
        (await Store.Store.ReadAsync(db => db.RecordTexts.Select(t => t.Seq).ToListAsync(Cancel), Cancel)).ShouldBe([1]);
    }

    [Fact]
    public async Task What_is_rolled_back_is_not_recorded()
    {
        await WriteAsync(Samples.Move(Samples.Case()));
        (await WriteAsync(new SaveAnswer(Samples.Answer()), Samples.Move(Samples.Case("cas_2", "Q-2", "ans_1")))).ShouldBe(CompleteResult.Stale);

        (await Store.Store.ReadAsync(db => db.Records.CountAsync(Cancel), Cancel)).ShouldBe(1);
        (await VerifyAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task Many_who_write_at_once_make_one_chain()
    {
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => Store.Settings.WriteAsync("k" + i, "1", 0, "web:t:lead", Cancel).AsTask())));

        var verdict = await Store.Records.VerifyAsync(null, Cancel);
        (verdict.Rows, verdict.Ends.Last, verdict.Broken).ShouldBe((40, 40, null));
    }

    [Theory]
    [InlineData("UPDATE records SET kind = 'answer' WHERE seq = 4", 4, "it was changed")]
    [InlineData("UPDATE records SET at = at + 1 WHERE seq = 1", 1, "it was changed")]
    [InlineData("DELETE FROM records WHERE seq = 4", 4, "it is missing")]
    [InlineData("DELETE FROM records WHERE seq = 1", 1, "it is missing")]
    [InlineData("DELETE FROM records WHERE seq > 4", 5, "it is missing")]
    [InlineData("DELETE FROM records", 1, "it is missing")]
    [InlineData("UPDATE records SET seq = CASE seq WHEN 3 THEN 104 ELSE 103 END WHERE seq IN (3, 4); UPDATE records SET seq = seq - 100 WHERE seq > 100", 3, "it was changed")]
    [InlineData("INSERT INTO records SELECT 7, kind, at, subject, actor, reference, guidance, text_digest, hash, hash FROM records WHERE seq = 6", 7, "it stands outside the chain: it was put there by something else")]
    [InlineData("INSERT INTO records SELECT 0, kind, at, subject, actor, reference, guidance, text_digest, previous, hash FROM records WHERE seq = 1", 0, "it stands outside the chain: it was put there by something else")]
    [InlineData("UPDATE record_texts SET text = 'something else' WHERE seq = 2", 2, "its text was changed")]
    public async Task A_row_that_was_tampered_with_is_named(string tampering, long seq, string what)
    {
        await SixAsync();
        (await VerifyAsync()).ShouldBeNull();

        await Store.Store.WriteAsync(scope => scope.Db.Database.ExecuteSqlRawAsync(tampering, Cancel), Cancel);

        (await VerifyAsync()).ShouldBe(new BrokenRecord(seq, what));
    }

    [Fact]
    public async Task A_row_that_was_written_anew_with_a_hash_of_its_own_breaks_the_next_one()
    {
        await SixAsync();
        var row = await Store.Store.ReadAsync(db => db.Records.AsNoTracking().SingleAsync(r => r.Seq == 3, Cancel), Cancel);
        var forged = new ChainedRecord(3, "answer", DateTimeOffset.FromUnixTimeMilliseconds(row.At), row.Subject, row.Actor, row.Reference, row.Guidance, row.TextDigest, row.Previous, "");
        var hash = RecordChain.HashOf(forged);

        await Store.Store.WriteAsync(scope => scope.Db.Database.ExecuteSqlAsync($"UPDATE records SET kind = 'answer', hash = {hash} WHERE seq = 3", Cancel), Cancel);

        (await VerifyAsync()).ShouldBe(new BrokenRecord(4, "it doesn’t follow the row before it"));
    }

    [Fact]
    public async Task An_erased_text_is_no_break()
    {
        await SixAsync();

        await Store.Store.WriteAsync(scope => scope.Db.RecordTexts.Where(t => t.Seq == 2 || t.Seq == 6).ExecuteDeleteAsync(Cancel), Cancel);

        (await VerifyAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task After_its_years_the_oldest_part_goes_and_the_rest_still_holds()
    {
        await SixAsync();
        Store.Clock.Advance(TimeSpan.FromDays(366));
        await Store.Retention.PurgeAsync(KeepFor.Default, Cancel);
        (await Store.Store.ReadAsync(db => db.RecordTexts.CountAsync(Cancel), Cancel)).ShouldBe(0);
        (await Store.Records.VerifyAsync(null, Cancel)).Rows.ShouldBe(6);

        Store.Clock.Advance(TimeSpan.FromDays((5 * 365) - 1));
        await Store.Settings.WriteAsync("late", "1", 0, "web:t:lead", Cancel);
        Store.Clock.Advance(TimeSpan.FromDays(2));
        await Store.Retention.PurgeAsync(KeepFor.Default, Cancel);

        var verdict = await Store.Records.VerifyAsync(null, Cancel);
        (verdict.Rows, verdict.Ends.BeforeFirst, verdict.Broken).ShouldBe((1, 6, null));
        await Store.Store.WriteAsync(scope => scope.Db.Records.ExecuteDeleteAsync(Cancel), Cancel);
        (await VerifyAsync()).ShouldBe(new BrokenRecord(7, "it is missing"));
    }

    /// <summary>Opens an empty store.</summary>
    protected abstract Task<StoreUnderTest> OpenAsync();

    private async Task SixAsync()
    {
        for (var i = 1; i <= 6; i++)
        {
            await Store.Settings.WriteAsync("k" + i, "value " + i, 0, "web:t:lead", Cancel);
        }
    }

    private async Task<BrokenRecord?> VerifyAsync() => (await Store.Records.VerifyAsync(null, Cancel)).Broken;

    private async Task<CompleteResult> WriteAsync(params Change[] changes)
    {
        var id = "d" + _deliveries++;
        await Store.Inbox.InsertAsync(Samples.Message(id, channel: id), Cancel);
        var held = (await Store.Inbox.ClaimAsync(10, TimeSpan.FromSeconds(30), Cancel)).Single(l => l.Delivery.DeliveryId == id);
        return await Store.Inbox.CompleteAsync(held, new Handled(changes, [], ActResult.Done), Cancel);
    }
}
