using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.People;
using GuidanceBot.Core.Questions;
using Shouldly;
using Xunit;

namespace GuidanceBot.TestKit.Stores;

/// <summary>What every database keeps: feedback, settings, guidance, pictures, the browser's messages. One suite, inherited by each store.</summary>
public abstract class DatabaseContract : IAsyncLifetime
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
    public async Task Feedback_of_one_person_is_one_row_however_often_they_press()
    {
        var feedback = new Feedback("ans_1", Samples.Nurse, false, null, "c1", Store.Clock.Now);
        await WriteAsync(new AddFeedback(feedback));
        (await WriteAsync(new AddFeedback(feedback with { Why = "unclear" }))).ShouldBe(CompleteResult.Done);

        var why = await Store.Store.ReadAsync(db => Task.FromResult(db.Feedback.Select(f => f.Why).ToList()), Cancel);
        why.ShouldBe(["unclear"]);
    }

    [Fact]
    public async Task Taps_are_counted_by_verdict_and_none_under_a_concern()
    {
        var answer = Samples.Answer("ans_1");
        var concern = Samples.Answer("ans_2");
        await WriteAsync(new SaveAnswer(answer with { Answer = answer.Answer with { Verdict = Verdict.YesIf } }), new SaveAnswer(concern with { Answer = concern.Answer with { Verdict = Verdict.YesIf, Subject = Subject.SpeakingUp } }));
        var now = Store.Clock.Now;
        await WriteAsync(new AddFeedback(new Feedback("ans_1", Samples.Nurse, true, null, null, now)), new AddFeedback(new Feedback("ans_1", Samples.Nurse with { User = "other" }, false, null, null, now)), new AddFeedback(new Feedback("ans_2", Samples.Nurse, true, null, null, now)));

        (await Store.Feedback.TapsSinceAsync(now.AddDays(-1), Cancel)).ShouldBe([new TapCount(Verdict.YesIf, 1, 1)]);
        (await Store.Feedback.TapsSinceAsync(now.AddDays(1), Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_setting_keeps_every_version_and_refuses_who_looked_at_an_old_one()
    {
        (await Store.Settings.WriteAsync("desk", "{}", 0, "lead", Cancel)).ShouldBeTrue();
        (await Store.Settings.WriteAsync("desk", "{\"a\":1}", 0, "other", Cancel)).ShouldBeFalse();
        (await Store.Settings.WriteAsync("desk", "{\"a\":2}", 1, "lead", Cancel)).ShouldBeTrue();

        var now = (await Store.Settings.FindAsync("desk", Cancel))!;
        (now.Version, now.Value, now.By).ShouldBe((2, "{\"a\":2}", "lead"));
        (await Store.Settings.HistoryAsync("desk", 10, Cancel)).Select(v => v.Version).ShouldBe([2, 1]);
        (await Store.Settings.HistoryAsync("desk", 1, Cancel)).ShouldHaveSingleItem().Version.ShouldBe(2);
        (await Store.Settings.HistoryAsync("other", 10, Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_setting_that_an_act_writes_is_part_of_its_transaction_and_refuses_who_looked_at_an_old_one()
    {
        (await WriteAsync(new SaveSetting("modes", "{}", 0, "lead"))).ShouldBe(CompleteResult.Done);
        (await WriteAsync(new AddFeedback(new Feedback("ans_1", Samples.Nurse, true, null, null, Store.Clock.Now)), new SaveSetting("modes", "{\"a\":1}", 0, "other"))).ShouldBe(CompleteResult.Stale);

        (await Store.Settings.HistoryAsync("modes", 10, Cancel)).ShouldHaveSingleItem().By.ShouldBe("lead");
        (await Store.Store.ReadAsync(db => Task.FromResult(db.Feedback.Any()), Cancel)).ShouldBeFalse();
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

    [Fact]
    public async Task A_sign_in_takes_the_place_of_the_one_before_and_remembers_the_sign_out()
    {
        var noon = Store.Clock.Now;
        await Store.SignIns.BeginAsync(new Sender(Samples.Reviewer, "A reviewer"), Roles.Reviewer | Roles.Lead, noon.AddHours(10), Cancel);
        await Store.SignIns.BeginAsync(new Sender(Samples.Reviewer, "A reviewer"), Roles.Reviewer, noon.AddHours(12), Cancel);
        (await Store.SignIns.FindAsync(Samples.Reviewer, Cancel)).ShouldBe(new SignIn(Roles.Reviewer, noon.AddHours(12), null));

        await Store.SignIns.EndAsync(Samples.Reviewer, noon.AddHours(1), Cancel);
        (await Store.SignIns.FindAsync(Samples.Reviewer, Cancel)).ShouldBe(new SignIn(Roles.Staff, noon.AddHours(1), noon.AddHours(1)));
        await Store.SignIns.BeginAsync(new Sender(Samples.Reviewer, "A reviewer"), Roles.Reviewer, noon.AddHours(14), Cancel);
        (await Store.SignIns.FindAsync(Samples.Reviewer, Cancel)).ShouldBe(new SignIn(Roles.Reviewer, noon.AddHours(14), noon.AddHours(1)));
        (await Store.SignIns.FindAsync(Samples.Nurse, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Whoever_has_the_same_verified_address_in_another_chat_is_the_same_person()
    {
        var inSlack = new AccountId("slack", "T1", "U1");
        var atTheDesk = new AccountId("web", "sign-in", "p_1");
        await WriteAsync(new SeeSender(new Sender(inSlack, "Robin", "Robin.Hale@example.org")));

        var before = (await Store.People.OfAsync(new Sender(atTheDesk, "R. Hale", "robin.hale@example.org "), Cancel))!;
        before.Accounts.ShouldBe([inSlack]);
        await Store.SignIns.BeginAsync(new Sender(atTheDesk, "R. Hale", "robin.hale@example.org"), Roles.Reviewer, Store.Clock.Now.AddHours(10), Cancel);

        var person = (await Store.People.OfAsync(inSlack, Cancel))!;
        person.Accounts.ShouldBe([inSlack, atTheDesk], ignoreOrder: true);
        person.Id.ShouldBe(before.Id);
        await WriteAsync(new SeeSender(new Sender(new AccountId("slack", "T2", "U2"), "Robin", null)), new SeeSender(new Sender(new AccountId("slack", "T2", "U3"), "Robin", "robin.hale@example.org")));
        (await Store.People.OfAsync(new AccountId("slack", "T2", "U2"), Cancel))!.Accounts.Count.ShouldBe(1);
        (await Store.People.OfAsync(new Sender(new AccountId("web", "sign-in", "p_2"), "Robin"), Cancel)).ShouldBeNull();

        // An account whose address the platform only tells later.
        var late = new AccountId("teams", "T3", "U9");
        await WriteAsync(new SeeSender(new Sender(late, "Robin")));
        (await Store.People.OfAsync(late, Cancel))!.Accounts.ShouldBe([late]);
        await WriteAsync(new SeeSender(new Sender(late, "Robin", "robin.hale@example.org")));
        (await Store.People.OfAsync(late, Cancel))!.Id.ShouldBe(before.Id);
    }

    [Fact]
    public async Task A_key_is_kept_once()
    {
        await Store.Keys.AddAsync("key-1", "<key>1</key>", Cancel);
        await Store.Keys.AddAsync("key-1", "<key>other</key>", Cancel);
        await Store.Keys.AddAsync("key-2", "<key>2</key>", Cancel);

        (await Store.Keys.ReadAsync(Cancel)).ShouldBe(["<key>1</key>", "<key>2</key>"]);
    }

    [Fact]
    public async Task The_browsers_postbox_puts_each_key_once_and_changes_in_place()
    {
        var id = await Store.Postbox.PutAsync(Samples.Out("a1", "one"), null, Cancel);
        (await Store.Postbox.PutAsync(Samples.Out("a1", "one"), null, Cancel)).ShouldBe(id);
        (await Store.Postbox.FindAsync("a1", Cancel)).ShouldBe(id);
        await Store.Postbox.PutAsync(Samples.Out("a2", "two"), null, Cancel);
        var seen = (await Store.Postbox.ListAsync(Samples.Address().Key, 0, Cancel)).Max(m => m.Change);

        (await Store.Postbox.PutAsync(Samples.Out("a3", "one, changed"), id, Cancel)).ShouldBe(id);

        (await Store.Postbox.ListAsync(Samples.Address().Key, 0, Cancel)).Select(m => m.Reply.Summary).ShouldBe(["one, changed", "two"]);
        (await Store.Postbox.ListAsync(Samples.Address().Key, seen, Cancel)).ShouldHaveSingleItem().Id.ShouldBe(id);
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
