using System.Text;
using GuidanceBot.Core.Cases;
using GuidanceBot.TestKit;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Cases;

public sealed class CaseLifecycleTests
{
    private static readonly string Golden = Path.Combine(Repository.Root, "tests/GuidanceBot.Core.Tests/Cases/lifecycle.txt");

    public static TheoryData<CaseState, CaseStep, CaseRole> Everything { get; } = new(
        from state in Enum.GetValues<CaseState>()
        from step in Enum.GetValues<CaseStep>()
        from role in Enum.GetValues<CaseRole>()
        select (state, step, role));

    [Theory]
    [MemberData(nameof(Everything))]
    public void A_step_leads_somewhere_or_is_refused_with_a_sentence(CaseState state, CaseStep step, CaseRole role)
    {
        var result = CaseLifecycle.Try(state, step, role);

        if (!result.Allowed)
        {
            result.To.ShouldBe(state);
            result.Refusal!.Length.ShouldBeGreaterThan(10);
            result.Refusal.ShouldEndWith(".");
        }
    }

    /// <summary>Every state × step × role in one readable list: a change of the table shows here.</summary>
    [Fact]
    public void The_whole_table_is_as_it_was_agreed()
    {
        var table = new StringBuilder();
        foreach (var state in Enum.GetValues<CaseState>())
        {
            foreach (var step in Enum.GetValues<CaseStep>())
            {
                var allowed = Enum.GetValues<CaseRole>().Where(r => CaseLifecycle.Try(state, step, r).Allowed).ToList();
                if (allowed.Count > 0)
                {
                    table.Append(state).Append(" + ").Append(step).Append(" by ").AppendJoin(", ", allowed).Append(" → ").Append(CaseLifecycle.Try(state, step, allowed[0]).To).Append('\n');
                }
            }
        }

        if (!File.Exists(Golden))
        {
            File.WriteAllText(Golden, table.ToString());
            Assert.Fail("lifecycle.txt was written: read it, then commit it.");
        }

        table.ToString().ShouldBe(File.ReadAllText(Golden));
    }

    [Fact]
    public void Nobody_decides_their_own_case()
    {
        foreach (var step in (CaseStep[])[CaseStep.Claim, CaseStep.TakeOver, CaseStep.Answer, CaseStep.Approve, CaseStep.Decline, CaseStep.AskBack])
        {
            foreach (var state in Enum.GetValues<CaseState>())
            {
                CaseLifecycle.Try(state, step, CaseRole.Asker).Allowed.ShouldBeFalse($"{state} {step}");
            }
        }
    }

    [Fact]
    public void Somebody_without_a_role_can_do_nothing()
    {
        foreach (var step in Enum.GetValues<CaseStep>())
        {
            foreach (var state in Enum.GetValues<CaseState>())
            {
                CaseLifecycle.Try(state, step, CaseRole.Nobody).Allowed.ShouldBeFalse($"{state} {step}");
            }
        }
    }

    [Fact]
    public void The_last_five_states_are_closed()
    {
        Enum.GetValues<CaseState>().Where(CaseLifecycle.IsClosed).ShouldBe([CaseState.Answered, CaseState.Approved, CaseState.Declined, CaseState.Withdrawn, CaseState.Expired]);
    }
}
