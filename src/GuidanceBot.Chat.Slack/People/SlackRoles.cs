using System.Text.Json;
using GuidanceBot.Chat.Slack.Api;
using GuidanceBot.Chat.Slack.Incoming;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.People;

namespace GuidanceBot.Chat.Slack.People;

/// <summary>
/// The members of the reviewers' private channel are reviewers: who may do it is decided by Slack's own list, never by what a button
/// carries or where it was pressed. Leads are those whom the settings name.
/// </summary>
internal sealed class SlackRoles(SlackApi api, SlackInstalls installs, ReviewerNames names, SlackOptions options, TimeProvider time) : IChatRoles, IReviewerPlace
{
    private const int MostPages = 20;

    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(60);

    private HashSet<string> _members = [];
    private DateTimeOffset _readAt;

    /// <inheritdoc/>
    public string Chat => SlackEdge.Name;

    /// <summary>The reviewers as they were last read.</summary>
    public IReadOnlyCollection<string> LastKnown => _members;

    /// <inheritdoc/>
    public async ValueTask<Roles> OfAsync(AccountId account, CancellationToken cancel) =>
        installs.Known?.Team != account.Tenant ? Roles.Staff
        : ((await MembersAsync(cancel)).Contains(account.User, StringComparer.Ordinal) ? Roles.Reviewer : Roles.Staff) | (options.Leads.Contains(account.User, StringComparer.Ordinal) ? Roles.Lead : Roles.Staff);

    /// <inheritdoc/>
    public async ValueTask<ConversationAddress?> FindAsync(CancellationToken cancel) =>
        options.ReviewerChannel is { Length: > 0 } channel && await installs.FindAsync(cancel) is { } install ? new ConversationAddress(SlackEdge.Name, install.Team, channel) : null;

    /// <inheritdoc/>
    public ValueTask<ReviewPeople> PeopleAsync(CancellationToken cancel)
    {
        if (installs.Known is not { } install)
        {
            return new(ReviewPeople.None);
        }

        names.Learn(install.Team, MembersAsync);
        var reviewers = _members.Where(m => names.Of(m) is not null).Select(m => new ReviewerName(new AccountId(SlackEdge.Name, install.Team, m), names.Of(m)!));
        return new(new ReviewPeople([.. reviewers.OrderBy(r => r.Name, StringComparer.OrdinalIgnoreCase)], Direct(options.BackupReviewers, install), Direct(options.OnCall, install)) { Leads = Direct(options.Leads, install) });
    }

    /// <inheritdoc/>
    public async ValueTask<string?> RefusalAsync(ConversationAddress place, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(place);
        if (place.Chat != SlackEdge.Name)
        {
            return null;
        }

        if (installs.Known?.Team != place.Tenant)
        {
            return "I’m not in that workspace.";
        }

        try
        {
            var there = await api.AskAsync("conversations.info", cancel, ("channel", place.Channel));
            var channel = there.Body.At("channel"u8);
            return there switch
            {
                { Error: "channel_not_found" } => $"I don’t see the channel {place.Channel}: check its id, and invite me with /invite.",
                { Error: { } error } => $"Slack doesn’t show me {place.Channel} ({error}).",
                _ when channel.Is("is_archived"u8) => $"{place.Channel} is archived.",
                _ when channel.At("is_member"u8).ValueKind == JsonValueKind.False => $"I’m not in {place.Channel}: invite me with /invite.",
                _ when !channel.Is("is_private"u8) || channel.Is("is_ext_shared"u8) => $"{place.Channel} is public or shared with another organisation: anyone there would read the cases. Take a private channel of your own.",
                _ => null,
            };
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or OperationCanceledException && !cancel.IsCancellationRequested)
        {
            return "Slack doesn’t answer at the moment, so I can’t see whether that channel is private. Try again in a minute.";
        }
    }

    private static List<ConversationAddress> Direct(IReadOnlyList<string> users, SlackInstall install) => [.. users.Select(u => new ConversationAddress(SlackEdge.Name, install.Team, u))];

    private async ValueTask<IReadOnlyCollection<string>> MembersAsync(CancellationToken cancel)
    {
        if (options.ReviewerChannel is not { Length: > 0 } channel)
        {
            return [];
        }

        if (time.GetUtcNow() - _readAt < Remembered)
        {
            return _members;
        }

        try
        {
            var read = await ReadAsync(channel, cancel);
            if (read is not null)
            {
                (_members, _readAt) = (read, time.GetUtcNow());
            }
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or OperationCanceledException && !cancel.IsCancellationRequested)
        {
            // Nobody gains or loses a role because Slack is away: the list as it was last read stands, empty at first.
            return _members;
        }

        return _members;
    }

    private async Task<HashSet<string>?> ReadAsync(string channel, CancellationToken cancel)
    {
        var members = new HashSet<string>(StringComparer.Ordinal);
        var cursor = "";
        for (var page = 0; page < MostPages; page++)
        {
            var answer = await api.AskAsync("conversations.members", cancel, ("channel", channel), ("limit", "200"), ("cursor", cursor));
            if (!answer.Ok)
            {
                return null;
            }

            members.UnionWith(answer.Body.At("members"u8).Items(1000).Select(m => m.ValueKind == JsonValueKind.String ? Wire.AsId(m.GetString()) : null).OfType<string>());
            cursor = answer.Body.At("response_metadata"u8).Text("next_cursor"u8) ?? "";
            if (cursor.Length == 0)
            {
                break;
            }
        }

        if (installs.Known is { } install)
        {
            members.Remove(install.Bot);
        }

        return members;
    }
}
