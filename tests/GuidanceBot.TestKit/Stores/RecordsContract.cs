using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Questions;
using Shouldly;
using Xunit;

namespace GuidanceBot.TestKit.Stores;

/// <summary>What every store keeps of conversations, answers, cases, people, settings and guidance. One suite, inherited by each store.</summary>
public abstract class RecordsContract : IAsyncLifetime
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
    public async Task A_conversation_is_remembered_and_a_stale_writer_is_refused()
    {
        var first = new Conversation { Address = Samples.Address(), Account = Samples.Nurse, Version = 1, LastAt = Store.Clock.Now }.Say(Speaker.Staff, "hello");
        (await WriteAsync(new SaveConversation(first))).ShouldBe(CompleteResult.Done);
        (await Store.Conversations.FindAsync(first.Address.Key, Cancel))!.Turns.ShouldBe(first.Turns);

        (await WriteAsync(new SaveConversation(first with { Version = 2 }))).ShouldBe(CompleteResult.Done);
        (await WriteAsync(new SaveConversation(first with { Version = 2 }))).ShouldBe(CompleteResult.Stale);
        (await WriteAsync(new SaveConversation(first))).ShouldBe(CompleteResult.Stale);
    }

    [Fact]
    public async Task An_answer_is_kept_as_it_was_given_and_its_state_moves_on()
    {
        await WriteAsync(new SaveAnswer(Samples.Answer()));
        (await WriteAsync(new SaveAnswer(Samples.Answer() with { State = AnswerState.Solved, Version = 2 }))).ShouldBe(CompleteResult.Done);

        var back = (await Store.Answers.FindAsync("ans_1", Cancel))!;
        back.State.ShouldBe(AnswerState.Solved);
        back.Answer.Citations.ShouldBe(Samples.Answer().Answer.Citations);
        (await Store.Answers.OfAsync(Samples.Nurse, 10, Cancel)).ShouldHaveSingleItem().Ref.ShouldBe("ans_1");
        (await Store.Answers.OfAsync(Samples.Reviewer, 10, Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Feedback_of_one_person_is_one_row_however_often_they_press()
    {
        var feedback = new Feedback("ans_1", Samples.Nurse, false, null, "c1", Store.Clock.Now);
        await WriteAsync(new AddFeedback(feedback));
        (await WriteAsync(new AddFeedback(feedback with { Why = "unclear" }))).ShouldBe(CompleteResult.Done);

        var why = await Store.Store.ReadAsync(db => Task.FromResult(db.Feedback.Select(f => f.Why).ToList()), Cancel);
        why.ShouldBe(["unclear"]);
    }

    [Fact]
    public async Task Numbers_of_cases_are_never_given_twice()
    {
        var numbers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Store.Cases.NextNumberAsync(i % 2 == 0 ? CaseKind.Question : CaseKind.Draft, Cancel).AsTask()));

        numbers.Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(1, 6).SelectMany(n => new[] { "Q-" + n, "D-" + n }).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Cases_are_listed_with_the_most_pressing_first_and_closed_ones_last()
    {
        var noon = Store.Clock.Now;
        await WriteAsync(Samples.Move(Samples.Case() with { TargetAt = noon.AddHours(3) }));
        await WriteAsync(Samples.Move(Samples.Case("cas_2", "Q-2", "ans_2") with { TargetAt = noon.AddHours(1) }));
        await WriteAsync(Samples.Move(Samples.Case("cas_3", "Q-3", "ans_3") with { State = CaseState.Answered }));

        (await Store.Cases.ListAsync(new CaseFilter(), Cancel)).Select(c => c.Number).ShouldBe(["Q-2", "Q-1", "Q-3"]);
        (await Store.Cases.ListAsync(new CaseFilter(Open: false), Cancel)).Select(c => c.Number).ShouldBe(["Q-3"]);
        (await Store.Cases.ListAsync(new CaseFilter(Asker: Samples.Reviewer), Cancel)).ShouldBeEmpty();
        (await Store.Cases.FindAsync("Q-2", Cancel))!.Id.ShouldBe("cas_2");
    }

    [Fact]
    public async Task Whoever_is_seen_becomes_one_person_with_one_account()
    {
        await WriteAsync(new SeeSender(new Sender(Samples.Nurse, "A nurse")));
        await WriteAsync(new SeeSender(new Sender(Samples.Nurse, "A nurse, renamed")));

        (await Store.People.OfAsync(Samples.Nurse, Cancel))!.Accounts.ShouldBe([Samples.Nurse]);
        (await Store.People.OfAsync(Samples.Reviewer, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task A_setting_keeps_every_version_and_refuses_who_looked_at_an_old_one()
    {
        (await Store.Settings.WriteAsync("desk", "{}", 0, "lead", Cancel)).ShouldBeTrue();
        (await Store.Settings.WriteAsync("desk", "{\"a\":1}", 0, "other", Cancel)).ShouldBeFalse();
        (await Store.Settings.WriteAsync("desk", "{\"a\":2}", 1, "lead", Cancel)).ShouldBeTrue();

        var now = (await Store.Settings.FindAsync("desk", Cancel))!;
        (now.Version, now.Value, now.By).ShouldBe((2, "{\"a\":2}", "lead"));
    }

    [Fact]
    public async Task Publishing_a_version_retires_the_one_before_and_keeps_both()
    {
        await AddVersionAsync("sha256:a", "old words");
        await AddVersionAsync("sha256:b", "new words");
        (await Store.Guidance.PublishAsync("guidance.md", "sha256:a", "file", Store.Clock.Now, Cancel)).ShouldBeTrue();
        (await Store.Guidance.PublishAsync("guidance.md", "sha256:b", "lead", Store.Clock.Now, Cancel)).ShouldBeTrue();
        (await Store.Guidance.PublishAsync("guidance.md", "sha256:missing", "lead", Store.Clock.Now, Cancel)).ShouldBeFalse();

        var published = (await Store.Guidance.PublishedAsync(Cancel)).ShouldHaveSingleItem();
        (published.Version, published.PublishedBy, System.Text.Encoding.UTF8.GetString(published.Content.Span)).ShouldBe(("sha256:b", "lead", "new words"));
        (await Store.Guidance.HistoryAsync("guidance.md", Cancel)).Select(v => (v.Version, v.State)).ShouldBe([("sha256:a", VersionState.Retired), ("sha256:b", VersionState.Published)], ignoreOrder: true);
        (await Store.Guidance.FindAsync("guidance.md", "sha256:a", Cancel))!.Content.Length.ShouldBe(9);
    }

    [Fact]
    public async Task A_picture_is_kept_with_its_case_and_purged_without_one()
    {
        var loose = await Store.Attachments.AddAsync(new NewAttachment(Samples.Nurse, "a.png", "image/png", new byte[] { 1, 2, 3 }), Cancel);
        var kept = await Store.Attachments.AddAsync(new NewAttachment(Samples.Nurse, "b.png", "image/png", new byte[] { 4 }), Cancel);
        await WriteAsync(new KeepAttachments([kept], "cas_1"));

        (await Store.Attachments.PurgeAsync(Store.Clock.Now.AddDays(1), Cancel)).ShouldBe(1);
        (await Store.Attachments.OpenAsync(loose, Cancel)).ShouldBeNull();
        var back = (await Store.Attachments.OpenAsync(kept, Cancel))!;
        (back.CaseId, back.Account, back.Content.Length).ShouldBe(("cas_1", Samples.Nurse, 1));
    }

    [Fact]
    public async Task A_write_that_fails_takes_nobody_with_it()
    {
        var good = Enumerable.Range(0, 20).Select(i => Store.Settings.WriteAsync("k" + i, "1", 0, "x", Cancel).AsTask()).ToList();
        var bad = Store.Store.WriteAsync<int>(_ => throw new InvalidOperationException("mine alone"), Cancel);

        await Should.ThrowAsync<InvalidOperationException>(bad);
        (await Task.WhenAll(good)).ShouldAllBe(written => written);
        for (var i = 0; i < 20; i++)
        {
            (await Store.Settings.FindAsync("k" + i, Cancel)).ShouldNotBeNull();
        }
    }

    /// <summary>Opens an empty store.</summary>
    protected abstract Task<StoreUnderTest> OpenAsync();

    private async Task<CompleteResult> WriteAsync(params Change[] changes)
    {
        var id = "d" + _deliveries++;
        await Store.Inbox.InsertAsync(Samples.Message(id, channel: id), Cancel);
        var held = (await Store.Inbox.ClaimAsync(10, TimeSpan.FromSeconds(30), Cancel)).Single(l => l.Delivery.DeliveryId == id);
        return await Store.Inbox.CompleteAsync(held, new Handled(changes, [], ActResult.Done), Cancel);
    }

    private async Task AddVersionAsync(string version, string text) => await Store.Guidance.AddAsync(
        new GuidanceVersion { Document = "guidance.md", Version = version, Content = System.Text.Encoding.UTF8.GetBytes(text), Source = "file", By = "file", At = Store.Clock.Now },
        [new Clause { Id = "c1", Section = "A", Run = new Core.Text.TextSpan(0, 3), Sentences = [], Reading = "old" }],
        Cancel);
}
