using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Modes;
using GuidanceBot.Core.Questions;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Modes;

/// <summary>Which replies comms reads first, mode by mode.</summary>
public sealed class WaitsForCommsTests
{
    public static TheoryData<Verdict, HandOverReason?, Subject, string> Answers => new()
    {
        // verdict, reason, subject -> the modes in which it waits
        { Verdict.Yes, null, Subject.Ordinary, "Shadow" },
        { Verdict.YesIf, null, Subject.Ordinary, "Shadow" },
        { Verdict.No, null, Subject.Ordinary, "Shadow" },
        { Verdict.Info, null, Subject.Ordinary, "Shadow" },
        { Verdict.Info, null, Subject.TeamAccount, "Shadow" },
        { Verdict.Depends, null, Subject.Ordinary, "Shadow Assisted" },
        { Verdict.Show, HandOverReason.LowConfidence, Subject.Ordinary, "Shadow Assisted" },
        { Verdict.Show, HandOverReason.NotCovered, Subject.TakeDown, "Shadow Assisted" },
        { Verdict.Escalate, HandOverReason.Sensitive, Subject.Urgent, "Shadow Assisted" },
        { Verdict.Escalate, HandOverReason.GuidanceSaysAsk, Subject.Ordinary, "Shadow Assisted" },
        { Verdict.Escalate, HandOverReason.AskedForPerson, Subject.Ordinary, "" },
        { Verdict.Escalate, HandOverReason.Sensitive, Subject.AlreadyPosted, "" },
        { Verdict.Info, null, Subject.AlreadyPosted, "" },
        { Verdict.Info, null, Subject.SpeakingUp, "" },
        { Verdict.Show, HandOverReason.NotCovered, Subject.SpeakingUp, "" },
        { Verdict.Escalate, HandOverReason.AskedForPerson, Subject.SpeakingUp, "" },
        { Verdict.Decline, HandOverReason.OffTopic, Subject.Ordinary, "" },
        { Verdict.Decline, HandOverReason.Manipulation, Subject.Ordinary, "" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void An_answer_waits_where_the_table_says(Verdict verdict, HandOverReason? reason, Subject subject, string waits)
    {
        var answer = new Answer { Verdict = verdict, Reason = reason, Subject = subject, Text = "Words.", Citations = [new Citation("g.md", "v", "A > B", "Some exact words here", null, "c1")] };

        Waiting(WaitsForComms.KindOf(answer)).ShouldBe(waits);
    }

    [Fact]
    public void A_yes_without_an_exact_quote_is_not_sure()
    {
        WaitsForComms.KindOf(new Answer { Verdict = Verdict.Yes, Text = "Yes." }).ShouldBe(ReplyKind.UnsureAnswer);
    }

    [Theory]
    [InlineData(DraftVerdict.Ready, null, "Shadow")]
    [InlineData(DraftVerdict.Fix, "tone_offensive", "Shadow")]
    [InlineData(DraftVerdict.Review, "patient_story", "Shadow Assisted")]
    [InlineData(DraftVerdict.Review, "speaking_up", "")]
    [InlineData(DraftVerdict.Fix, "speaking_up", "")]
    public void A_check_waits_where_the_table_says(DraftVerdict verdict, string? category, string waits)
    {
        IReadOnlyList<Finding> findings = category is null ? [] : [new Finding { Rule = "R", Category = category, Severity = Severity.Review, Title = "T", Message = "M", Fix = "F" }];

        Waiting(WaitsForComms.KindOf(new DraftReport(verdict, findings, null, ""))).ShouldBe(waits);
    }

    [Fact]
    public void Every_kind_stands_in_the_table_and_nothing_waits_when_it_is_live()
    {
        foreach (var kind in Enum.GetValues<ReplyKind>())
        {
            WaitsForComms.In(Mode.Live, kind).ShouldBeFalse();
            (WaitsForComms.In(Mode.Assisted, kind) && !WaitsForComms.In(Mode.Shadow, kind)).ShouldBeFalse("shadow never sends what assisted holds");
        }
    }

    private static string Waiting(ReplyKind kind) => string.Join(' ', Enum.GetValues<Mode>().Where(m => WaitsForComms.In(m, kind)));
}
