using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.People;
using GuidanceBot.Core.Questions;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace GuidanceBot.TestKit.Stores;

/// <summary>"Forget me" in every database: afterwards nothing of the person can be found in it. One suite, inherited by each store.</summary>
public abstract class ForgetContract : IAsyncLifetime
{
    private const string Name = "Zenobia Quillfeather";
    private const string Words = "heliotrope lantern";
    private const string OthersWords = "ordinary marigold";

    private static readonly AccountId Zenobia = new("fake", "t1", "u-zenobia");

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
    public async Task Nothing_that_they_wrote_nor_their_name_is_left_anywhere()
    {
        await FillAsync();
        (await Store.WhereIsAsync(Words)).ShouldNotBeEmpty();
        (await Store.WhereIsAsync(Name)).ShouldNotBeEmpty();

        await ForgetAsync();

        (await Store.WhereIsAsync(Words)).ShouldBeEmpty();
        (await Store.WhereIsAsync(Name)).ShouldBeEmpty();
        (await Store.WhereIsAsync("u-zenobia")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_belongs_to_others_stays()
    {
        await FillAsync();

        await ForgetAsync();

        (await Store.Answers.FindAsync("ans_n", Cancel))!.Question.ShouldBe(OthersWords);
        var lead = (await Store.Cases.FindAsync("Q-1", Cancel))!;
        (lead.Text, lead.AlsoAsked.Count).ShouldBe((OthersWords, 0));
        (await Store.Cases.HistoryAsync(lead.Id, Cancel)).Count.ShouldBe(1);
        (await Store.People.OfAsync(Samples.Nurse, Cancel)).ShouldNotBeNull();
        (await WriteAsync("later", Samples.Move(lead with { Version = lead.Version + 1, State = CaseState.Answered }))).ShouldBe(CompleteResult.Done);
    }

    [Fact]
    public async Task Counts_stay_and_the_record_still_holds()
    {
        await FillAsync();
        var before = (await Store.Records.VerifyAsync(null, Cancel)).Rows;

        await ForgetAsync();

        var verdict = await Store.Records.VerifyAsync(null, Cancel);
        (verdict.Broken, verdict.Rows).ShouldBe((null, before + 1));
        var counts = await Store.Store.ReadAsync(db => db.Counts.Where(c => c.What == "answer" || c.What == "draft" || c.What == "case" || c.What == "feedback").Select(c => c.What + " " + c.Count).ToListAsync(Cancel), Cancel);
        counts.Order(StringComparer.Ordinal).ShouldBe(["answer 1", "case 1", "draft 1", "feedback 1"]);
    }

    [Fact]
    public async Task A_card_that_was_delivered_can_still_be_replaced_where_it_stands()
    {
        await FillAsync();

        await ForgetAsync(Samples.Out("after", "withdrawn", "reviewers", slot: "card:cas_z"));

        var next = (await Store.Outbox.ClaimAsync("fake", 10, TimeSpan.FromMinutes(1), Cancel)).Single(l => l.Message.Key == "after");
        next.Replaces.ShouldBe("r-card");
    }

    [Fact]
    public async Task Forgotten_twice_is_forgotten_once_and_whoever_comes_back_is_new()
    {
        await FillAsync();
        var before = (await Store.People.OfAsync(Zenobia, Cancel))!.Id;
        await ForgetAsync();
        await ForgetAsync();

        (await Store.People.OfAsync(Zenobia, Cancel)).ShouldBeNull();
        await WriteAsync("again", new SeeSender(new Sender(Zenobia, Name)));
        (await Store.People.OfAsync(Zenobia, Cancel))!.Id.ShouldNotBe(before);
        (await Store.Store.ReadAsync(db => db.Counts.Where(c => c.What == "answer").SumAsync(c => c.Count, Cancel), Cancel)).ShouldBe(1);
    }

    /// <summary>Opens an empty store.</summary>
    protected abstract Task<StoreUnderTest> OpenAsync();

    /// <summary>Everything that there can be of a person, and something of another.</summary>
    private async Task FillAsync()
    {
        var place = Samples.Address("zen");
        var talk = new Conversation { Address = place, Account = Zenobia, Version = 1, LastAt = Store.Clock.Now }.Say(Speaker.Staff, Words);
        var answer = Samples.Answer("ans_z") with { Account = Zenobia, Address = place, Question = Words };
        var draft = Samples.Draft("dra_z", text: Words) with { Account = Zenobia, Address = place };
        await WriteAsync("z1", new SeeSender(new Sender(Zenobia, Name)), new SaveConversation(talk), new SaveAnswer(answer), new SaveDraft(draft), new AddFeedback(new Feedback("ans_z", Zenobia, true, null, "c1", Store.Clock.Now)));

        var picture = await Store.Attachments.AddAsync(new NewAttachment(Zenobia, Words + ".png", "image/png", System.Text.Encoding.UTF8.GetBytes(Words)), Cancel);
        var mine = Samples.Case("cas_z", "Q-12", "ans_z") with { Asker = Zenobia, AskerAddress = place, AskerName = Name, Text = Words, State = CaseState.Answered, JoinedTo = "cas_1" };
        var opened = new CaseMove { CaseId = "cas_z", Version = 1, Step = CaseStep.Open, From = CaseState.Waiting, To = CaseState.Waiting, Role = CaseRole.Asker, By = Zenobia, ByName = Name, At = Store.Clock.Now, Text = Words };
        await WriteAsync("z2", new MoveCase(mine, opened), new KeepAttachments([picture], "cas_z"));
        await WriteAsync("z3", new MoveCase(mine with { Version = 2 }, opened with { Version = 2, Step = CaseStep.Note, Role = CaseRole.Reviewer, By = Samples.Reviewer, ByName = "A reviewer", Text = $"{Name} wrote {Words}" }));

        // Another's, whose card the question had joined; the same number begins both.
        await WriteAsync("n1", new SeeSender(new Sender(Samples.Nurse, "A nurse")), new SaveAnswer(Samples.Answer("ans_n") with { Question = OthersWords }));
        await WriteAsync("n2", Samples.Move(Samples.Case(source: "ans_n") with { Text = OthersWords, State = CaseState.Claimed, AlsoAsked = [new AlsoAsked("cas_z", "Q-12", Words)] }));

        await SendAsync(Samples.Out("told", Words, "zen"));
        await SendAsync(Samples.Out("card", $"{Name}: {Words}", "reviewers", slot: "card:cas_z"), about: "cas_z");
        await SendAsync(Samples.Out("lead", Words + " Q-12", "reviewers", slot: "card:cas_1"), about: "cas_1");
        await Store.Postbox.PutAsync(Samples.Out("post", Words, "zen"), null, Cancel);
        await Store.Inbox.InsertAsync(Samples.Message("typed", Words, "zen") with { From = new Sender(Zenobia, Name) }, Cancel);
        await CompleteAsync("typed", new Handled([], [], new ActResult($"the asker wrote “{Words}”.")));
        await Store.Inbox.InsertAsync(
            new InboundAction { DeliveryId = "edited", Address = Samples.Address("desk"), From = new Sender(Samples.Reviewer, "A reviewer"), SentAt = Store.Clock.Now, Verb = "case.edit.submit", Ref = "cas_z", Fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["final_text"] = Words } },
            Cancel);
        await CompleteAsync("edited", new Handled([], [], ActResult.Done));
    }

    private async Task ForgetAsync(params OutboxMessage[] replies)
    {
        var id = "forget" + _deliveries++;
        await Store.Inbox.InsertAsync(Samples.Message(id, "forget me", "zen") with { From = new Sender(Zenobia, Name) }, Cancel);
        await CompleteAsync(id, new Handled([new ForgetPerson([Zenobia])], replies, ActResult.Done));
    }

    private async Task SendAsync(OutboxMessage message, string? about = null)
    {
        await Store.Inbox.InsertAsync(Samples.Message("s" + message.Key), Cancel);
        await CompleteAsync("s" + message.Key, new Handled([], [message with { Reply = message.Reply with { Ref = about ?? "com_1" } }], ActResult.Done));
        await Store.Outbox.DeliveredAsync((await Store.Outbox.ClaimAsync("fake", 10, TimeSpan.FromMinutes(1), Cancel)).Single(l => l.Message.Key == message.Key), "r-" + message.Key, Cancel);
    }

    private async Task<CompleteResult> WriteAsync(string id, params Change[] changes)
    {
        await Store.Inbox.InsertAsync(Samples.Message(id), Cancel);
        var held = (await Store.Inbox.ClaimAsync(10, TimeSpan.FromSeconds(30), Cancel)).Single(l => l.Delivery.DeliveryId == id);
        return await Store.Inbox.CompleteAsync(held, new Handled(changes, [], ActResult.Done), Cancel);
    }

    private async Task CompleteAsync(string id, Handled handled)
    {
        var held = (await Store.Inbox.ClaimAsync(10, TimeSpan.FromSeconds(30), Cancel)).Single(l => l.Delivery.DeliveryId == id);
        (await Store.Inbox.CompleteAsync(held, handled, Cancel)).ShouldBe(CompleteResult.Done);
    }
}
