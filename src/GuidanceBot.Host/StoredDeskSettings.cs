using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Settings;
using GuidanceBot.Host.Settings;

namespace GuidanceBot.Host;

/// <summary>The desk's settings as the store keeps them, the defaults where nobody has set any; cards also go where the platforms are configured to show them.</summary>
public sealed class StoredDeskSettings(DeskBook book, IEnumerable<IReviewerPlace> places, BotSettings bot) : IDeskSettings
{
    /// <inheritdoc/>
    public async ValueTask<DeskSettings> CurrentAsync(CancellationToken cancel)
    {
        var (stored, _) = await book.CurrentAsync(cancel);
        foreach (var place in places)
        {
            if (await place.FindAsync(cancel) is { } configured && !stored.Places.Contains(configured))
            {
                stored = stored with { Places = [.. stored.Places, configured] };
            }

            var people = await place.PeopleAsync(cancel);
            stored = stored with
            {

                Reviewers = [.. stored.Reviewers.UnionBy(people.Reviewers.Select(r => Told(r, stored.Reviewers)), r => r.Account)],
                Backup = [.. stored.Backup.Union(people.Backup)],
                OnCall = [.. stored.OnCall.Union(people.OnCall)],
                Leads = [.. stored.Leads.Union(people.Leads)],
            };
        }

        return stored with { Browser = bot.PublicUrl };
    }

    /// <summary>Two of one name, or somebody who reviews in two places: the later one with its place.</summary>
    private static ReviewerName Told(ReviewerName reviewer, IReadOnlyList<ReviewerName> before) =>
        before.Any(b => b.Account != reviewer.Account && string.Equals(b.Name, reviewer.Name, StringComparison.OrdinalIgnoreCase))
            ? reviewer with { Name = $"{reviewer.Name} ({(reviewer.Account.Chat == "web" ? "browser" : reviewer.Account.Chat)})" }
            : reviewer;
}
