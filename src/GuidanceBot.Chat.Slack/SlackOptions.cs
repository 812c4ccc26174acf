using System.ComponentModel.DataAnnotations;

namespace GuidanceBot.Chat.Slack;

/// <summary>Slack as it is configured. Without any key it is off; with some that don't fit together, the start stops.</summary>
public sealed class SlackOptions : IValidatableObject
{
    /// <summary>The bot's token, <c>xoxb-…</c>. Default: none, Slack is off.</summary>
    public string? BotToken { get; set; }

    /// <summary>The secret that Slack signs its requests with; opens <c>/slack/events</c>. Default: none.</summary>
    public string? SigningSecret { get; set; }

    /// <summary>The app-level token, <c>xapp-…</c>; opens Socket Mode, which needs no public address. Default: none.</summary>
    public string? AppToken { get; set; }

    /// <summary>Workspaces (<c>T…</c>) that may use the bot. Default: the one that the bot's token belongs to.</summary>
    public IReadOnlyList<string> AllowedWorkspaces { get; set; } = [];

    /// <summary>Channels (<c>C…</c>) in which the bot answers mentions. Default: all that it was invited to.</summary>
    public IReadOnlyList<string> AllowedChannels { get; set; } = [];

    /// <summary>The private channel of the reviewers: cards go there, and its members are reviewers. Default: none, cases stay on the desk.</summary>
    public string? ReviewerChannel { get; set; }

    /// <summary>Where cards go when neither the reviewers' channel nor a reviewer can be reached. Default: none.</summary>
    public string? BackupChannel { get; set; }

    /// <summary>Reviewers (<c>U…</c>) who are told by direct message when a case is late. Default: none, the reviewers' channel is told.</summary>
    public IReadOnlyList<string> BackupReviewers { get; set; } = [];

    /// <summary>Reviewers (<c>U…</c>) who are told by direct message, at once, when a case can't wait. Default: none, the reviewers' channel is told.</summary>
    public IReadOnlyList<string> OnCall { get; set; } = [];

    /// <summary>Leads (<c>U…</c>), who switch modes and are told when a pilot has ended. Default: none, modes are switched in the browser.</summary>
    public IReadOnlyList<string> Leads { get; set; } = [];

    /// <summary>True lets guests ask, locums and students for example. People of other organisations stay outside. Default: false.</summary>
    public bool Guests { get; set; }

    /// <summary>Slack's Web API. Default: <c>https://slack.com/api/</c>.</summary>
    public string ApiBaseUrl { get; set; } = "https://slack.com/api/";

    /// <summary>True where anything of Slack is configured.</summary>
    public bool IsOn() => Has(BotToken) || Has(SigningSecret) || Has(AppToken);

    /// <summary>The Web API with a slash at its end.</summary>
    internal Uri Api => new(ApiBaseUrl.EndsWith('/') ? ApiBaseUrl : ApiBaseUrl + "/");

    /// <summary>True where Slack posts to <c>/slack/events</c>.</summary>
    internal bool Http => Has(SigningSecret);

    /// <summary>True where the bot opens sockets to Slack.</summary>
    internal bool Socket => Has(AppToken);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsOn())
        {
            yield break;
        }

        if (!Has(BotToken))
        {
            yield return new("Slack is configured halfway: set Slack:BotToken to the token that starts with xoxb-, or Slack:BotTokenFile to a file that holds it.");
        }
        else if (!BotToken!.StartsWith("xoxb-", StringComparison.Ordinal))
        {
            yield return new("Slack:BotToken isn’t a bot’s token: use the one that starts with xoxb-.");
        }

        if (!Http && !Socket)
        {
            yield return new("Slack is configured halfway: set Slack:SigningSecret for HTTP, or Slack:AppToken for Socket Mode.");
        }

        if (Socket && !AppToken!.StartsWith("xapp-", StringComparison.Ordinal))
        {
            yield return new("Slack:AppToken isn’t an app-level token: use the one that starts with xapp-.");
        }

        if (BackupReviewers.Concat(OnCall).Concat(Leads).FirstOrDefault(u => u is not ['U' or 'W', _, ..]) is { } nobody)
        {
            yield return new($"Slack:BackupReviewers, Slack:OnCall and Slack:Leads take the ids of people, which start with U: “{nobody}” is none. In Slack: profile, the three dots, “Copy member ID”.");
        }

        if (!Uri.TryCreate(ApiBaseUrl, UriKind.Absolute, out var api) || !(api.Scheme == Uri.UriSchemeHttps || (api.Scheme == Uri.UriSchemeHttp && api.IsLoopback)))
        {
            yield return new("Slack:ApiBaseUrl must start with https://; http:// is for this machine only.");
        }
    }

    private static bool Has(string? value) => !string.IsNullOrWhiteSpace(value);
}
