using CsCheck;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.TestKit.Chat;
using Shouldly;
using Xunit;
using static GuidanceBot.Core.Cases.CaseState;

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
        "case.approve", "case.withdraw", "case.reopen", "outcome.unsure", "outcome.solved", "case.urgent", "case.note.submit", "case.correct.submit", "case.keep.submit", "case.mute",
    ];

    private static long Sequences => long.TryParse(Environment.GetEnvironmentVariable("GUIDANCEBOT_SEQUENCES"), System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : 2000;

    private long _done;
    private long _refused;
    private long _opened;

    [Fact]
    public async Task Whatever_people_the_clock_and_crashes_do_every_promise_holds()
    {
        await Gen.Int[0, int.MaxValue - 1].Array[5, 40].SampleAsync(RunAsync, iter: Sequences, threads: 2);

        output.WriteLine($"{Sequences} sequences: {_opened} cases, {_done} acts done, {_refused} refused");
        _opened.ShouldBeGreaterThan(Sequences);
        _done.ShouldBeGreaterThan(Sequences);
        _refused.ShouldBeGreaterThan(Sequences);
    }

    private async Task RunAsync(int[] acts)
    {
        await using var bench = new Bench();
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
            await OpenAsync(bench, model, who);
            return;
        }

        if (kind == 1)
        {
            await bench.PassAsync(TimeSpan.FromMinutes(act / 70 % 4000));
            Age(bench, model);
            return;
        }

        var verb = Verbs[act / 70 % Verbs.Length];
        var (id, known) = model.ElementAt(act / 3000 % model.Count);
        var before = bench.Store.AllCases.Single(c => c.Id == id);
        var result = await bench.PressAsync(who, verb, id, before.Version, null, ("verdict", "yes"), ("answer", "Go ahead."), ("reason", "Not now."), ("way_to_yes", "Ask the desk."), ("ask_back", "Which course?"), ("reply", "The first."), ("addition", "It is for Friday."), ("note", "Seen."), ("why", "It was wrong."), ("general_question", "May staff post it?"), ("general_answer", "You may post it."));
        if (known.State is Waiting or Claimed && bench.Store.AllCases.Single(c => c.Id == id).State == Expired)
        {
            // A crash took so long that the clock came first or straight after.
            Age(bench, model);
            return;
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
        }
    }

    private async Task OpenAsync(Bench bench, Dictionary<string, Known> model, string who)
    {
        var channel = $"chat-{who}-{model.Count}";
        await bench.SayAsync(who, "is an AI picture ok?", channel);
        var consent = bench.Find(channel, "show");
        var cases = bench.Store.AllCases.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        await bench.PressAsync(who, "consent.send", consent);
        var opened = bench.Store.AllCases.Where(c => !cases.Contains(c.Id)).ToList();
        opened.Count.ShouldBe(1);
        Interlocked.Increment(ref _opened);
        model[opened[0].Id] = new Known(Waiting, who, null, 0);
        Age(bench, model);
    }

    /// <summary>The clock may only end what is open, and only after its target; long after it, it must.</summary>
    private static void Age(Bench bench, Dictionary<string, Known> model, string? but = null)
    {
        foreach (var c in bench.Store.AllCases.Where(c => c.Id != but))
        {
            var known = model[c.Id];
            if (known.State is Waiting or Claimed && c.State == Expired)
            {
                bench.Clock.Now.ShouldBeGreaterThanOrEqualTo(c.TargetAt);
                model[c.Id] = known with { State = Expired, Outcomes = known.Outcomes + 1 };
            }
            else if (known.State is Waiting or Claimed)
            {
                bench.Clock.Now.ShouldBeLessThan((c.TargetAt > c.Since ? c.TargetAt : c.Since) + TimeSpan.FromDays(2), $"{known} should have expired");
            }
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

            // Its people have it: exactly one card, as it stands now.
            bench.In(FakeBot.ReviewersChannel).Count(r => r.Ref == c.Id && r.State.StartsWith("case-", StringComparison.Ordinal)).ShouldBe(1);
            bench.In(FakeBot.ReviewersChannel).Single(r => r.Ref == c.Id && r.State.StartsWith("case-", StringComparison.Ordinal)).Version.ShouldBe(c.Version);

            // The asker got one outcome for each closing, never two.
            bench.In(c.AskerAddress.Channel).Count(r => r.Ref == c.Id && (r.State is "outcome-answered" or "outcome-approved" or "outcome-declined" or "outcome-expired" or "outcome-solved" or "answer-corrected")).ShouldBe(known.Outcomes + known.Acknowledged);
        }
    }

    /// <summary>What the model knows of a case.</summary>
    private sealed record Known(CaseState State, string Asker, string? Holder, int Outcomes)
    {
        /// <summary>Corrections whose new message the asker acknowledged: it shows as solved beside the marked old one.</summary>
        public int Acknowledged { get; init; }

        private bool Corrected { get; init; }

        private bool Kept { get; init; }

        private bool Open => State is Waiting or Claimed or AskedBack;

        /// <summary>What an act leads to; null: it must be refused.</summary>
        public Known? After(string who, string verb)
        {
            var reviewer = who != Asker && (who.StartsWith("reviewer", StringComparison.Ordinal) || who.StartsWith("lead", StringComparison.Ordinal));
            var asker = who == Asker;
            var mine = reviewer && (State == Waiting || State == Expired || who == Holder);
            return verb switch
            {
                "case.claim" when State == Waiting && reviewer => this with { State = Claimed, Holder = who },
                "case.take_over" when State is Claimed or AskedBack && reviewer && who != Holder => this with { State = Claimed, Holder = who },
                "case.release" when State == Claimed && reviewer && who == Holder => this with { State = Waiting, Holder = null },
                "case.ask_back.submit" when State is Waiting or Claimed && mine => this with { State = AskedBack, Holder = who },
                "case.reply.submit" when State == AskedBack && asker => this with { State = Claimed },
                "case.add.submit" when Open && asker => this,
                "case.answer.submit" when (Open || State == Expired) && mine => Settled(Answered),
                "case.decline.submit" when (Open || State == Expired) && mine => Settled(Declined),
                "case.approve" when (Open || State == Expired) && mine => Settled(Approved),
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

        private bool Solved { get; init; }

        private Known Settled(CaseState to) => this with { State = to, Outcomes = Outcomes + 1, Corrected = false, Solved = false };

        private Known Again() => this with { State = Waiting, Holder = null, Corrected = false, Solved = false };

        private Known Correct() => this with { Corrected = true, Solved = false };
    }
}
