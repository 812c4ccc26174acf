using GuidanceBot.Core.Cases;
using GuidanceBot.Core.People;

namespace GuidanceBot.Chat.Web.Desk;

/// <summary>What waits, in one of four views.</summary>
/// <param name="Show">Which view: <c>all</c>, <c>mine</c>, <c>nobody</c>, <c>settled</c>.</param>
/// <param name="Cases">The cases of the view, the most pressing first.</param>
/// <param name="All">Open cases.</param>
/// <param name="Mine">Open cases that this reviewer has.</param>
/// <param name="Nobody">Open cases that nobody has.</param>
/// <param name="Late">Open cases past their target.</param>
public sealed record DeskList(string Show, IReadOnlyList<Case> Cases, int All, int Mine, int Nobody, int Late)
{
    /// <summary>The views.</summary>
    public static IReadOnlyList<string> Views { get; } = ["all", "mine", "nobody", "settled"];

    /// <summary>A view of the open and the settled cases.</summary>
    public static DeskList Of(string show, IReadOnlyList<Case> open, IReadOnlyList<Case> settled, AccountId me, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(open);
        var mine = open.Where(c => c.Holder == me).ToList();
        var nobody = open.Where(c => c.State == CaseState.Waiting).ToList();
        return new DeskList(
            Views.Contains(show, StringComparer.Ordinal) ? show : "all",
            show switch { "mine" => mine, "nobody" => nobody, "settled" => settled, _ => open },
            open.Count,
            mine.Count,
            nobody.Count,
            open.Count(c => CaseAge.IsLate(c, now)));
    }

    /// <summary>The case after or before another one; null at the ends.</summary>
    public Case? Beside(string number, int step)
    {
        for (var i = 0; i < Cases.Count; i++)
        {
            if (Cases[i].Number == number)
            {
                return i + step >= 0 && i + step < Cases.Count ? Cases[i + step] : null;
            }
        }

        return Cases.Count > 0 ? Cases[0] : null;
    }
}
