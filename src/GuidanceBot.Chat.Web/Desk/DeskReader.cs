using GuidanceBot.Chat.Web.Visitors;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Rulings;

namespace GuidanceBot.Chat.Web.Desk;

/// <summary>Reads what the desk shows.</summary>
internal sealed class DeskReader(ICases cases, CaseRoles roles, GuidanceImport import, RulingShelf rulings, TimeProvider time)
{
    private const int MostSettled = 30;
    private const int MostAlike = 3;

    /// <summary>The view of a reviewer.</summary>
    public async ValueTask<DeskView> ReadAsync(WebVisitor reviewer, string show, string? number, CancellationToken cancel)
    {
        // What joined another case's card waits there.
        var open = (await cases.ListAsync(new CaseFilter(Open: true), cancel)).Where(c => c.JoinedTo is null).ToList();
        IReadOnlyList<Case> settled = show == "settled" ? await cases.ListAsync(new CaseFilter(Open: false, Max: MostSettled), cancel) : [];
        return new DeskView(DeskList.Of(show, open, settled, reviewer.Account, time.GetUtcNow()), number is null ? null : await CaseAsync(reviewer, number, cancel), import.Notices);
    }

    private async ValueTask<DeskCase?> CaseAsync(WebVisitor reviewer, string number, CancellationToken cancel)
    {
        if (await cases.FindAsync(number, cancel) is not { } c)
        {
            return null;
        }

        var actor = await roles.OfAsync(reviewer.Sender, c, cancel);
        var alike = (await rulings.LikeAsync(c.Draft?.Draft.Text ?? c.Text, MostAlike + 1, cancel)).Where(r => r.Ruling.Id != c.Number).Take(MostAlike);
        return new DeskCase(c, await cases.HistoryAsync(c.Id, cancel), actor.Role, reviewer.Account) { Alike = [.. alike] };
    }
}
