using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.People;
using GuidanceBot.TestKit.Chat;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Drafts.Conversations;

/// <summary>A draft in conversation, from the paste to the approval, with the rules as shipped.</summary>
public sealed class DraftWalkTests : IAsyncDisposable
{
    private const string Story = "My patient in bed 4 cried when I told him about his cancer tonight, a retired farrier from Penrith.";
    private const string Claim = "check this: " + Story;

    private readonly Registers _registers = new();
    private readonly Reader _reader = new();
    private readonly Bench _bench;

    public DraftWalkTests() => _bench = new Bench(s => s
        .AddSingleton<IDraftChecker>(DraftChecker.Shipped(TimeProvider.System))
        .AddSingleton<IDraftRegisters>(_registers)
        .AddSingleton<IPictureReader>(_reader)
        .AddSingleton<IAttachments, OnePicture>()
        .AddSingleton<DraftPictures>());

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task A_good_draft_is_answered_with_what_was_looked_at_and_never_with_leave()
    {
        await _bench.SayAsync("nurse", "check this: The library opens at nine on Friday. Which book should we read first?");

        var reply = _bench.Last("nurse");
        reply.State.ShouldBe("draft-ready");
        Words(reply).ShouldContain("I found nothing to change.");
        Words(reply).ShouldContain("I looked for");
        Words(reply).ShouldNotContain("exact words");
    }

    [Fact]
    public async Task A_good_draft_about_care_is_asked_the_one_thing_that_rules_cannot_see()
    {
        await _bench.SayAsync("nurse", "check this: Thank you to everyone on our ward for the cakes. Which was your favourite?");

        var ready = _bench.Last("nurse");
        ready.State.ShouldBe("draft-ready-care");
        Words(ready).ShouldContain(Core.Conversations.Replies.Words.CouldAnyoneRecognise);

        await _bench.PressAsync("nurse", "draft.recognise", ready, choice: 2);

        _bench.Last("nurse").State.ShouldBe("draft-review");
    }

    [Fact]
    public async Task What_was_fixed_and_what_is_left_is_said_after_an_edit()
    {
        await _bench.SayAsync("nurse", Claim);
        _bench.Last("nurse").State.ShouldBe("draft-review");

        await _bench.SayAsync("nurse", "here's the new version: Thank you to my whole team tonight. What a shift!");

        var again = _bench.Last("nurse");
        again.State.ShouldBe("draft-ready");
        again.Blocks.OfType<ListBlock>().ShouldContain(b => b.Title == "Fixed");
        again.Aside!.Runs.OfType<TextRun>().Single().Text.ShouldBe("Version 2");
        _bench.Find("nurse", "draft-rechecked").Summary.ShouldContain("nothing left");
    }

    [Fact]
    public async Task What_needs_a_person_cannot_be_waived_and_what_can_be_keeps_its_reason_for_comms_and_through_edits()
    {
        await _bench.SayAsync("nurse", "check this: He is a victim of asthma and wheelchair bound, and 73% of people agree. What do you think?");
        var draft = (await Draft()).Latest;
        var warned = draft.Report.Findings.Select((f, i) => (f, n: i + 1)).Where(x => x.f.Severity == Severity.Warn).ToList();
        warned.ShouldNotBeEmpty();

        await _bench.PressAsync("nurse", "draft.confirmed", _bench.Last("nurse"), null, ("confirmed", string.Join(',', warned.Select(w => w.n))), ("why", "He calls himself that"));
        var after = (await Draft()).Latest;
        after.Report.Findings.Where(f => f.Waived is not null).Select(f => f.Waived).Distinct().ShouldBe(["He calls himself that"]);

        await _bench.SayAsync("nurse", "new version: He is a victim of asthma and wheelchair bound, and 73% of people agree. And you?");
        (await Draft()).Latest.Report.Findings.Count(f => f.Waived is not null).ShouldBe(warned.Count);
    }

    [Fact]
    public async Task A_review_finding_stays_however_it_is_confirmed()
    {
        await _bench.SayAsync("nurse", Claim);

        await _bench.PressAsync("nurse", "draft.confirmed", _bench.Last("nurse"), null, ("confirmed", "1,2,3"), ("why", "It does"));

        (await Draft()).Latest.Report.Verdict.ShouldBe(DraftVerdict.Review);
    }

    [Theory]
    [InlineData("check this reply for our official account: ", true)]
    [InlineData("can you look at my answer from our official account: ", true)]
    [InlineData("check this for our official account, I need your reply soon: ", false)]
    [InlineData("check this for our official account: @Sandra_W ", false)]
    [InlineData("check this for our official account: ", false)]
    public async Task A_reply_is_known_by_what_is_said_of_it(string said, bool reply)
    {
        await _bench.SayAsync("nurse", said + "Bless you, Sandra. Yes, your mum is in the end bed by the window, and she ate a good lunch. Visiting is till eight.");
        (await Draft()).Latest.Draft.IsReply.ShouldBe(reply);

        await _bench.SayAsync("nurse", "here's the new version: Bless you, Sandra. We've sent you a message. Visiting is till eight.");
        (await Draft()).Latest.Draft.IsReply.ShouldBe(reply);
    }

    [Fact]
    public async Task Tips_are_folded_and_never_counted()
    {
        await _bench.SayAsync("nurse", "check this on our official account: The clinic is open on Friday from nine until five and you can park behind it. #opendayfriday #nurses #clinic #friday #open");

        var reply = _bench.Last("nurse");
        var findings = reply.Blocks.OfType<FindingsBlock>().ShouldHaveSingleItem();
        findings.Items.ShouldBeEmpty();
        findings.Tips.ShouldNotBeEmpty();
        reply.Heading.ShouldBe("Nothing to change");
    }

    [Fact]
    public async Task A_concern_is_free_to_raise_and_no_person_has_to_see_it_first()
    {
        await _bench.SayAsync("nurse", "check this on my own account: Third night this week with two nurses for thirty patients on our ward. We raised it, nothing changed. It isn't safe.");

        var reply = _bench.Last("nurse");
        reply.State.ShouldBe("draft-speaking-up");
        reply.Heading.ShouldBe(Core.Conversations.Replies.Words.FreeToRaise);
        Words(reply).ShouldNotContain("A person should see");
        (await Draft()).Latest.Report.Verdict.ShouldBe(DraftVerdict.Review);
    }

    [Fact]
    public async Task During_a_hold_comms_own_line_is_given_and_a_person_only_for_what_cannot_wait()
    {
        _registers.Hold = new CrisisHold("Please post nothing about the fire today.", _bench.Clock.Now.AddHours(5));
        await _bench.SayAsync("nurse", "check this for our official account: Cake sale on Friday! Which is your favourite?");

        var held = _bench.Last("nurse");
        held.Heading.ShouldBe("Please keep this for later");
        held.Blocks.OfType<NoticeBlock>().ShouldHaveSingleItem().Title.ShouldBe("Comms has asked everyone to hold");
        held.Actions.ShouldNotContain(a => a.Verb == "draft.send");

        await _bench.SayAsync("nurse", "check this for our official account: Urgent: the emergency department entrance is closed. Use the north gate.");

        _bench.Last("nurse").Actions.ShouldContain(a => a.Verb == "draft.send");
    }

    [Fact]
    public async Task An_approval_holds_for_the_version_that_was_sent()
    {
        await _bench.SayAsync("nurse", Claim);
        await _bench.PressAsync("nurse", "draft.send", _bench.Last("nurse"));
        await _bench.PressAsync("nurse", "consent.send", _bench.Last("nurse"));
        var sent = _bench.Store.AllCases.ShouldHaveSingleItem();

        sent.Draft!.Number.ShouldBe(1);
        sent.SourceRef.ShouldEndWith("/1");
        sent.Draft.Draft.Text.ShouldBe(Story);
    }

    [Fact]
    public async Task The_words_in_a_picture_are_read_and_checked()
    {
        _reader.Words = "Patient: 943 476 5919\nDo not photograph. Embargoed until Monday";
        await _bench.SayAsync("nurse", "check this: Great talk this morning, thank you all! Who was there?", pictures: [Picture()]);

        var report = (await Draft()).Latest.Report;
        report.Findings.ShouldContain(f => f.In == "media/0/text");
        report.Findings.ShouldContain(f => f.Category == "patient_identity" && f.In == "media/0/text");
        (await Draft()).Latest.Draft.Media[0].Text!.ShouldNotContain("943 476");
        Words(_bench.Last("nurse")).ShouldNotContain("couldn’t read");
    }

    [Fact]
    public async Task A_picture_that_is_not_read_is_said_and_the_two_things_that_matter_are_asked()
    {
        _reader.Words = null;
        await _bench.SayAsync("nurse", "check this: Great talk this morning, thank you all! Who was there?", pictures: [Picture() with { Alt = "A lectern in an empty hall" }]);

        var asked = _bench.Last("nurse");
        Words(asked).ShouldContain("I couldn’t read the words in the picture");
        asked.Blocks.OfType<ChoicesBlock>().Count().ShouldBe(2);

        await _bench.PressAsync("nurse", "draft.picture", asked, choice: 1);
        _bench.Last("nurse").Blocks.OfType<ChoicesBlock>().ShouldNotContain(b => b.Question.StartsWith("Could anyone on it", StringComparison.Ordinal));

        await _bench.PressAsync("nurse", "draft.picture", _bench.Last("nurse"), choice: 4);
        (await Draft()).Latest.Report.Findings.ShouldContain(f => f.Rule == "PHOTO-BOARD" && f.Severity == Severity.Block);

        // It holds while the picture goes with the draft, whatever is changed in the words.
        await _bench.SayAsync("nurse", "new version: Great talk this morning! Who was there?");
        (await Draft()).Latest.Attachments.ShouldHaveSingleItem();
    }

    private static string Words(Reply reply) => string.Join('\n', reply.Blocks.Select(b => b switch
    {
        LineBlock l => string.Concat(l.Line.Runs.OfType<TextRun>().Select(r => r.Text)),
        ChoicesBlock c => c.Question,
        _ => "",
    }).Prepend(reply.Heading));

    private async Task<DraftRecord> Draft() => (await ((IDrafts)_bench.Store).OfAsync(new AccountId(FakeChatEdge.Name, "t1", "nurse"), 1, TestContext.Current.CancellationToken))[0];

    private static AttachmentRef Picture() => new("att_1", "slide.jpg", "image/jpeg");

    private sealed class Registers : IDraftRegisters
    {
        public CrisisHold? Hold { get; set; }

        public ValueTask<DraftRegisters> OfAsync(AccountId account, CancellationToken cancel) => new(new DraftRegisters { Hold = Hold });
    }

    private sealed class OnePicture : IAttachments
    {
        public ValueTask<string> AddAsync(NewAttachment attachment, CancellationToken cancel) => new("att_1");

        public ValueTask<KeptAttachment?> OpenAsync(string id, CancellationToken cancel) =>
            new(new KeptAttachment(id, new AccountId(FakeChatEdge.Name, "t1", "nurse"), null, "slide.jpg", "image/jpeg", new byte[] { 1 }));

        public ValueTask<int> PurgeAsync(DateTimeOffset before, CancellationToken cancel) => new(0);
    }

    private sealed class Reader : IPictureReader
    {
        public string? Words { get; set; } = "";

        public ValueTask<string?> ReadAsync(ReadOnlyMemory<byte> picture, CancellationToken cancel) => new(Words);
    }
}
