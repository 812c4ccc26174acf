using CsCheck;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.People;
using GuidanceBot.TestKit.Chat;
using Shouldly;
using Xunit;
using static GuidanceBot.Core.Cases.CaseState;
using Case = GuidanceBot.Core.Cases.Case;

namespace GuidanceBot.Core.Tests.Cases;

/// <summary>
/// Random acts of askers, reviewers, the clock and crashes, against a reference model that knows only who has what. The model is
/// written from what people are promised, not from the table that the program reads.
/// </summary>
public sealed class CaseModelTests(ITestOutputHelper output)
{
    private static readonly string[] People = ["nurse", "porter", "reviewer-1", "reviewer-2", "lead-1"];

    private static readonly string[] Verbs =
    [
        "case.claim", "case.take_over", "case.release", "case.ask_back.submit", "case.reply.submit", "case.add.submit", "case.answer.submit", "case.decline.submit",
        "case.approve", "case.withdraw", "case.reopen", "outcome.unsure", "outcome.solved", "case.urgent", "case.note.submit", "case.correct.submit", "case.keep.submit", "case.mute", "case.split",
        "case.edit.submit", "case.reassign.submit", "case.reveal.submit", "case.posted.submit",
    ];

    /// <summary>Whom cases are handed on to.</summary>
    private const string To = "reviewer-2";

    private static long Sequences => long.TryParse(Environment.GetEnvironmentVariable("GUIDANCEBOT_SEQUENCES"), System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : 2000;

    private long _done;
    private long _refused;
    private long _opened;
    private long _joined;
    private long _together;

    [Fact]
    public async Task Whatever_people_the_clock_and_crashes_do_every_promise_holds()
    {
        await Gen.Int[0, int.MaxValue - 1].Array[5, 40].SampleAsync(RunAsync, iter: Sequences, threads: 2);

        output.WriteLine($"{Sequences} sequences: {_opened} cases, {_joined} joined another's card, {_together} answered together, {_done} acts done, {_refused} refused");
        _opened.ShouldBeGreaterThan(Sequences);
        _done.ShouldBeGreaterThan(Sequences);
        _refused.ShouldBeGreaterThan(Sequences);
        _joined.ShouldBeGreaterThan(Sequences / 4);
        _together.ShouldBeGreaterThan(Sequences / 40);
    }

    private async Task RunAsync(int[] acts)
    {
        await using var bench = new Bench();
        bench.Desk.Now = bench.Desk.Now with { Reviewers = [new(new(FakeChatEdge.Name, "t1", To), "the second reviewer")] };
        var model = new Dictionary<string, Known>(StringComparer.Ordinal);
        foreach (var act in acts)
        {
            bench.Crashes = (act >> 20) % 4 == 0 ? new Random(act) : null;
            await ActAsync(bench, model, act);
            Check(bench, model);
        }
    }

    private async Task ActAsync(Bench bench, Dictionary<string, Known> model, int act)
    {
        var who = People[act % People.Length];
        var kind = act / 7 % 10;
        if (kind == 0 || model.Count == 0)
        {
            await OpenAsync(bench, model, who, act);
            return;
        }

        if (kind == 1)
        {
            await bench.PassAsync(TimeSpan.FromMinutes(act / 70 % 4000));
            Age(bench, model);
            return;
        }

        // Every other act meets a card that others have joined, where there is one.
        var shared = act / 13 % 2 == 0 ? model.Values.Where(k => k.Open && k.Joined is not null).Select(k => k.Joined).FirstOrDefault() : null;
        // And often somebody claims or answers it: else hardly any is answered for all.
        var verb = shared is null ? Verbs[act / 70 % Verbs.Length] : (act / 70 % 4) switch { 0 => "case.claim", 1 => "case.answer.submit", _ => Verbs[act / 280 % Verbs.Length] };
        var id = shared ?? model.ElementAt(act / 3000 % model.Count).Key;
        var known = model[id];
        var before = bench.Store.AllCases.Single(c => c.Id == id);
        if (verb == "case.split")
        {
            await SplitAsync(bench, model, who, before);
            return;
        }

        var toAll = act / 9 % 2 == 0;
        var expiries = Expiries(bench, before);
        var result = await bench.PressAsync(who, verb, id, before.Version, null, (toAll ? "to_all" : "unticked", "on"), ("verdict", "yes"), ("answer", "Go ahead."), ("reason", "Not now."), ("way_to_yes", "Ask the desk."), ("ask_back", "Which course?"), ("reply", "The first."), ("addition", "It is for Friday."), ("note", "Seen."), ("why", "It was wrong."), ("general_question", "May staff post it?"), ("general_answer", "You may post it."), ("to", new AccountId(FakeChatEdge.Name, "t1", To).Key), ("final_text", "Exactly this."), ("reveal_why", "To read it."), ("posted_at", "https://social.example/1"));
        if (known.Open && bench.Store.AllCases.Single(c => c.Id == id).State == Expired)
        {
            // A crash took so long that the clock came first or straight after.
            Age(bench, model);
            return;
        }

        if (Expiries(bench, before) > expiries)
        {
            // A crash took so long that the clock came first, and the act met a case that had run out of time.
            bench.Clock.Now.ShouldBeGreaterThanOrEqualTo(before.TargetAt);
            known = model[id] = known.RanOut();
        }

        Age(bench, model, but: id);
        var next = known.After(who, verb);
        if (next is null)
        {
            Interlocked.Increment(ref _refused);
            result!.Refusal.ShouldNotBeNull($"{who} {verb} on {known}");
        }
        else
        {
            Interlocked.Increment(ref _done);
            result!.Refusal.ShouldBeNull($"{who} {verb} on {known}");
            model[id] = next;
            Together(model, id, known, next, who, verb, toAll);
        }
    }

    /// <summary>What an act on a case means for the questions that had joined its card.</summary>
    private void Together(Dictionary<string, Known> model, string id, Known before, Known after, string who, string verb, bool toAll)
    {
        foreach (var (other, joined) in model.Where(m => m.Value.Joined == id).ToList())
        {
            if (before.Open && !after.Open && joined.Open)
            {
                var same = toAll && verb is "case.answer.submit" or "case.decline.submit" && who != joined.Asker;
                _together += same ? 1 : 0;
                model[other] = same ? joined.Settled(after.State) with { Shared = true } : joined with { Joined = null };
            }
            else if (verb == "case.correct.submit" && joined.Shared && joined.Corrections == before.Corrections && who != joined.Asker)
            {
                model[other] = joined.Correct();
            }
            else if (!before.Open && after.Open)
            {
                model[other] = joined with { Shared = false };
            }
        }
    }

    private async Task SplitAsync(Bench bench, Dictionary<string, Known> model, string who, Case lead)
    {
        var joined = model.Where(m => m.Value.Joined == lead.Id && m.Value.Open).Select(m => m.Key).FirstOrDefault();
        var number = joined is null ? (int?)null : int.Parse(bench.Store.AllCases.Single(c => c.Id == joined).Number.AsSpan(2), System.Globalization.CultureInfo.InvariantCulture);
        var result = await bench.PressAsync(who, "case.split", lead.Id, lead.Version, number);
        if (joined is not null && bench.Store.AllCases.Single(c => c.Id == joined).State == Expired)
        {
            Age(bench, model);
            return;
        }

        Age(bench, model, but: joined);
        if (joined is not null && Known.Reviews(who) && who != model[joined].Asker)
        {
            result!.Refusal.ShouldBeNull();
            model[joined] = model[joined] with { Joined = null };
        }
        else
        {
            result!.Refusal.ShouldNotBeNull();
        }
    }

    private async Task OpenAsync(Bench bench, Dictionary<string, Known> model, string who, int act)
    {
        var channel = $"chat-{who}-{model.Count}";
        var same = act / 11 % 3 != 0;
        await bench.SayAsync(who, same ? "is an AI picture ok?" : $"is an AI picture ok in room {model.Count}?", channel);
        var consent = bench.Find(channel, "show");
        var cases = bench.Store.AllCases.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        HashSet<string> Close() => [.. model.Where(m => same && cases.Contains(m.Key) && m.Value is { Same: true, Joined: null, Talked: false, State: Waiting or Claimed } && m.Value.Asker != who).Select(m => m.Key)];
        var close = Close();
        await bench.PressAsync(who, "consent.send", consent);
        var opened = bench.Store.AllCases.Where(c => !cases.Contains(c.Id)).ToList();
        opened.Count.ShouldBe(1);
        Interlocked.Increment(ref _opened);
        model[opened[0].Id] = new Known(Waiting, who, null, 0) { Same = same };
        Age(bench, model);
        var now = bench.Store.AllCases.Single(c => c.Id == opened[0].Id);

        // While it was sent the clock may have ended one: the case that it joined, or one that another went its own way from.
        var still = Close();
        if (now.JoinedTo is { } lead)
        {
            close.Union(still).ShouldContain(lead);
            Interlocked.Increment(ref _joined);
            model[now.Id] = model[now.Id] with { Joined = lead };
        }
        else if (now.State == Waiting)
        {
            (close.Count == 0 || close.Except(still).Any()).ShouldBeTrue($"it could have joined {string.Join(", ", close)}");
        }
    }

    /// <summary>The clock may only end what is open, and only after its target; long after it, it must.</summary>
    private static void Age(Bench bench, Dictionary<string, Known> model, string? but = null)
    {
        foreach (var c in bench.Store.AllCases.Where(c => c.Id != but))
        {
            var known = model[c.Id];
            if (known.Open && c.State == Expired)
            {
                bench.Clock.Now.ShouldBeGreaterThanOrEqualTo(c.TargetAt);
                model[c.Id] = known.RanOut();
            }
            else if (known.Open)
            {
                bench.Clock.Now.ShouldBeLessThan((c.TargetAt > c.Since ? c.TargetAt : c.Since) + TimeSpan.FromDays(2), $"{known} should have expired");
            }
        }

        Leave(model);
    }

    /// <summary>A question goes its own way once the case that it joined, or it itself, has run out of time.</summary>
    private static void Leave(Dictionary<string, Known> model)
    {
        foreach (var (id, known) in model.Where(m => m.Value.Joined is { } lead && (m.Value.State == Expired || (m.Value.Open && !model[lead].Open))).ToList())
        {
            model[id] = known with { Joined = null };
        }
    }

    private static void Check(Bench bench, Dictionary<string, Known> model)
    {
        foreach (var c in bench.Store.AllCases)
        {
            var known = model[c.Id];
            c.State.ShouldBe(known.State);
            (c.Holder?.User).ShouldBe(known.State is Claimed or AskedBack ? known.Holder : c.Holder?.User);
            if (c.State == Waiting)
            {
                c.Holder.ShouldBeNull();
            }

            // Its people have it: exactly one card, as it stands now; where it joined another's, that one names it.
            c.JoinedTo.ShouldBe(known.Joined);
            if (known.Joined is { } lead)
            {
                bench.In(FakeBot.ReviewersChannel).ShouldNotContain(r => r.Ref == c.Id);
                if (known.Open)
                {
                    bench.Store.AllCases.Single(l => l.Id == lead).AlsoAsked.Count(a => a.CaseId == c.Id).ShouldBe(1);
                }

                CheckOutcomes(bench, c, known);
                continue;
            }

            bench.In(FakeBot.ReviewersChannel).Count(r => r.Ref == c.Id && r.State.StartsWith("case-", StringComparison.Ordinal)).ShouldBe(1);
            bench.In(FakeBot.ReviewersChannel).Single(r => r.Ref == c.Id && r.State.StartsWith("case-", StringComparison.Ordinal)).Version.ShouldBe(c.Version);

            CheckOutcomes(bench, c, known);
        }
    }

    /// <summary>How often the asker was told that nobody answered in time.</summary>
    private static int Expiries(Bench bench, Case c) => bench.In(c.AskerAddress.Channel).Count(r => r.Ref == c.Id && r.State == "outcome-expired");

    /// <summary>The asker got one outcome for each closing, never two.</summary>
    private static void CheckOutcomes(Bench bench, Case c, Known known) =>
        bench.In(c.AskerAddress.Channel).Count(r => r.Ref == c.Id && (r.State is "outcome-answered" or "outcome-approved" or "outcome-declined" or "outcome-expired" or "outcome-solved" or "answer-corrected")).ShouldBe(known.Outcomes + known.Acknowledged, $"{known}\n{string.Join('\n', bench.In(c.AskerAddress.Channel).Where(r => r.Ref == c.Id).Select(r => r.State))}");

    /// <summary>What the model knows of a case.</summary>
    private sealed record Known(CaseState State, string Asker, string? Holder, int Outcomes)
    {
        /// <summary>Corrections whose new message the asker acknowledged: it shows as solved beside the marked old one.</summary>
        public int Acknowledged { get; init; }

        /// <summary>The case whose card it joined.</summary>
        public string? Joined { get; init; }

        /// <summary>True where it got the answer of the case that it joined, and has gone no way of its own since.</summary>
        public bool Shared { get; init; }

        /// <summary>True where it asks what others ask.</summary>
        public bool Same { get; init; }

        /// <summary>True where something was said about it: nothing joins it any more.</summary>
        public bool Talked { get; init; }

        /// <summary>Corrections of the outcome that stands.</summary>
        public int Corrections { get; init; }

        private bool Corrected { get; init; }

        private bool Kept { get; init; }

        public bool Open => State is Waiting or Claimed or AskedBack;

        /// <summary>True for people who review what others ask.</summary>
        public static bool Reviews(string who) => who.StartsWith("reviewer", StringComparison.Ordinal) || who.StartsWith("lead", StringComparison.Ordinal);

        /// <summary>What an act leads to; null: it must be refused. Whatever is done with it alone takes it off another's card, but for a thank you.</summary>
        public Known? After(string who, string verb) => Act(who, verb) is { } next ? verb == "outcome.solved" ? next : next with { Joined = null, Shared = false } : null;

        private Known? Act(string who, string verb)
        {
            var reviewer = who != Asker && Reviews(who);
            var asker = who == Asker;
            var mine = reviewer && (State == Waiting || State == Expired || who == Holder);
            return verb switch
            {
                "case.claim" when State == Waiting && reviewer => this with { State = Claimed, Holder = who },
                "case.take_over" when State is Claimed or AskedBack && reviewer && who != Holder => this with { Holder = who },
                "case.release" when State is Claimed or AskedBack && reviewer && who == Holder => this with { State = Waiting, Holder = null },
                "case.ask_back.submit" when State is Waiting or Claimed && mine => this with { State = AskedBack, Holder = who, Talked = true, WasAsked = true },
                "case.reply.submit" when State == AskedBack && asker => this with { State = Claimed, Talked = true },
                "case.reply.submit" when State is Waiting or Claimed && WasAsked && asker => this with { Talked = true },
                "case.add.submit" when Open && asker => this with { Talked = true },
                "case.answer.submit" when (Open || State == Expired) && mine => Settled(Answered),
                "case.decline.submit" when (Open || State == Expired) && mine => Settled(Declined),
                "case.approve" or "case.edit.submit" when (Open || State == Expired) && mine => Settled(Approved),
                "case.reassign.submit" when Open && mine && To != Asker && (State != AskedBack || who == Holder) => this with { State = State == Waiting ? Claimed : State, Holder = To },
                "case.reveal.submit" when reviewer => this,
                "case.posted.submit" when State == Approved && !Corrected && reviewer => this,
                "case.withdraw" when Open && asker => this with { State = Withdrawn },
                "case.reopen" when State is Answered or Approved or Declined or Expired && (reviewer || asker) => Again(),
                "case.reopen" or "outcome.unsure" when State == Withdrawn && asker => Again(),
                "outcome.unsure" when State is Answered or Approved or Declined or Expired && (asker || reviewer) => Again(),
                "outcome.solved" when State is Answered or Approved or Declined && asker => this with { Acknowledged = Acknowledged + (Corrected && !Solved ? 1 : 0), Solved = true },
                "case.urgent" when State is Waiting or Claimed && asker => this,
                "case.urgent" when State == Expired && asker => Again(),
                "case.note.submit" when reviewer => this,
                "case.correct.submit" when State is Answered or Approved or Declined && reviewer => Correct(),
                "case.keep.submit" when State is Answered or Approved or Declined && reviewer => this with { Kept = true },
                "case.mute" when Open && reviewer => this,
                _ => null,
            };
        }

        private bool WasAsked { get; init; }

        private bool Solved { get; init; }

        public Known Settled(CaseState to) => this with { State = to, Outcomes = Outcomes + 1, Corrected = false, Corrections = 0, Solved = false };

        private Known Again() => this with { WasAsked = false, State = Waiting, Holder = null, Corrected = false, Solved = false };

        public Known RanOut() => this with { State = Expired, Outcomes = Outcomes + 1 };

        public Known Correct() => this with { Corrected = true, Corrections = Corrections + 1, Solved = false };
    }
}
