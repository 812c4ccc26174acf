using GuidanceBot.Chat.Web.Visitors;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Rulings;

namespace GuidanceBot.Chat.Web.Desk;

/// <summary>Reads what the desk shows.</summary>
internal sealed class DeskReader(ICases cases, CaseRoles roles, GuidanceImport import, RulingShelf rulings, RulingBook book, IDeskSettings settings, TimeProvider time)
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
        var history = await cases.HistoryAsync(c.Id, cancel);
        var opened = actor.Role == CaseRole.Asker || history.HasOpened(reviewer.Account);
        var shown = opened ? CoveredNames.Opened(c) : c.Covered();
        return new DeskCase(shown, opened ? history : [.. history.Select(m => m.Covered())], actor.Role, reviewer.Account)
        {
            Opened = opened,
            Hidden = CoveredThings.Of(c),
            Unread = history.Unread(c, reviewer.Account),
            Alike = [.. alike],
            More = [.. await MoreAsync(shown, actor.Role, cancel)],
        };
    }

    /// <summary>What can be done with a case beside deciding it. Whether a decision clashes with what stands is looked at once it is sent.</summary>
    private async ValueTask<IEnumerable<Form>> MoreAsync(Case c, CaseRole role, CancellationToken cancel)
    {
        var desk = await settings.CurrentAsync(cancel);
        bool May(CaseStep step) => CaseLifecycle.Try(c.State, step, role).Allowed;
        var forms = new List<Form>();
        if (desk.Reviewers.Count > 0 && May(CaseStep.HandOn))
        {
            forms.Add(SettledForms.HandOn(c, desk));
        }

        if (c.MayBePosted && May(CaseStep.Posted))
        {
            forms.Add(SettledForms.Posted(c));
        }

        if (c.Outcome is { RulingId: null } && May(CaseStep.Keep))
        {
            forms.Add(SettledForms.Keep(c, book.Of(c, time.GetUtcNow()), null));
        }

        if (c.Outcome is not null && May(CaseStep.Correct))
        {
            forms.Add(SettledForms.Correct(c));
        }

        return forms;
    }
}
