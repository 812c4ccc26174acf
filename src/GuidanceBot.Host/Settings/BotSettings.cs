using System.ComponentModel.DataAnnotations;
using System.Net;
using GuidanceBot.Chat.Slack;
using GuidanceBot.Chat.Web;
using GuidanceBot.Chat.Web.SignIn;
using GuidanceBot.Core.Questions;
using GuidanceBot.Storage;

namespace GuidanceBot.Host.Settings;

/// <summary>Everything that is configured, read and checked once at the start.</summary>
public sealed record BotSettings
{
    /// <summary>Where the bot listens.</summary>
    public required ServerOptions Server { get; init; }

    /// <summary>Where everything is kept.</summary>
    public required StorageOptions Storage { get; init; }

    /// <summary>The organisation's own guidance.</summary>
    public required GuidanceOptions Guidance { get; init; }

    /// <summary>Which models read.</summary>
    public required ModelOptions Model { get; init; }

    /// <summary>How drafts are checked.</summary>
    public required DraftOptions Drafts { get; init; }

    /// <summary>How long things are kept.</summary>
    public required RetentionOptions Retention { get; init; }

    /// <summary>Who listens when somebody raises a concern.</summary>
    public required SpeakingUpOptions SpeakingUp { get; init; }

    /// <summary>Who reads what first.</summary>
    public required ModesOptions Modes { get; init; }

    /// <summary>How the pages look.</summary>
    public required WebOptions Web { get; init; }

    /// <summary>The organisation's sign-in; off without any key.</summary>
    public required SignInOptions SignIn { get; init; }

    /// <summary>Slack; off without any key.</summary>
    public required SlackOptions Slack { get; init; }

    /// <summary>The folder of the database. Default: <c>data</c> beside where the bot was started; as a service <c>$STATE_DIRECTORY</c>.</summary>
    public required string DataFolder { get; init; }

    /// <summary>True where every address that it listens on or is opened by is a loopback one.</summary>
    public bool LoopbackOnly => Server.Urls.Split(';').All(IsLoopback) && (PublicUrl is null || IsLoopback(Server.PublicUrl!));

    /// <summary>The address that people open; null: the one that the bot listens on.</summary>
    public Uri? PublicUrl => string.IsNullOrWhiteSpace(Server.PublicUrl) ? null : new Uri(Server.PublicUrl.Trim());

    /// <summary>Reads and checks the settings.</summary>
    /// <exception cref="SettingsException">Something is missing or contradicts itself; the message is one sentence that says what to set.</exception>
    public static BotSettings Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var folder = configuration["DataFolder"] is { Length: > 0 } set ? set : Environment.GetEnvironmentVariable("STATE_DIRECTORY") is { Length: > 0 } state ? state : "data";
        var settings = new BotSettings
        {
            Server = Checked<ServerOptions>(configuration, "Server"),
            Storage = Checked<StorageOptions>(configuration, "Storage"),
            Guidance = Checked<GuidanceOptions>(configuration, "Guidance"),
            Model = Checked<ModelOptions>(configuration, "Model"),
            Drafts = Checked<DraftOptions>(configuration, "Drafts"),
            Retention = Checked<RetentionOptions>(configuration, "Retention"),
            SpeakingUp = Checked<SpeakingUpOptions>(configuration, "SpeakingUp"),
            Modes = Checked<ModesOptions>(configuration, "Modes"),
            Web = Checked<WebOptions>(configuration, "Web"),
            SignIn = Checked<SignInOptions>(configuration, "SignIn"),
            Slack = Checked<SlackOptions>(configuration, "Slack"),
            DataFolder = Path.GetFullPath(folder),
        };
        settings.Complete();
        return settings;
    }

    private static T Checked<T>(IConfiguration configuration, string section)
        where T : new()
    {
        var options = new T();
        configuration.GetSection(section).Bind(options);
        var problems = new List<ValidationResult>();
        return Validator.TryValidateObject(options, new ValidationContext(options), problems, validateAllProperties: true)
            ? options
            : throw new SettingsException(problems[0].ErrorMessage ?? $"Check the settings of {section}.");
    }

    private static bool IsLoopback(string url) => Uri.TryCreate(url.Trim(), UriKind.Absolute, out var uri) && (uri.IsLoopback || (IPAddress.TryParse(uri.Host, out var ip) && IPAddress.IsLoopback(ip)));

    private void Complete()
    {
        if (Server.Urls.Split(';').FirstOrDefault(u => !Uri.TryCreate(u.Trim(), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) is { } wrong)
        {
            throw new SettingsException($"Server:Urls has “{wrong}”, which is no address: write http://127.0.0.1:5080, for example.");
        }

        CompleteReach();
        if (Storage.Provider == "postgres" && string.IsNullOrWhiteSpace(Storage.ConnectionString))
        {
            throw new SettingsException("Storage:Provider is postgres: set Storage:ConnectionString, or Storage:ConnectionStringFile to a file that holds it.");
        }

        if (Storage.Provider == "sqlite")
        {
            Storage.ConnectionString ??= "Data Source=" + Path.Combine(DataFolder, "guidancebot.db");
        }

        foreach (var path in Guidance.Paths.Where(p => !File.Exists(p) && !Directory.Exists(p)))
        {
            throw new SettingsException($"Guidance:Paths names {path}, which isn’t there.");
        }

        if (Slack.IsOn() && Guidance.Paths.Count == 0)
        {
            throw new SettingsException("Slack is configured and this bot has no guidance of yours: set Guidance:Paths to your document.");
        }

        if (SignIn.IsOn() && Guidance.Paths.Count == 0)
        {
            throw new SettingsException("People sign in to this bot and it has no guidance of yours: set Guidance:Paths to your document.");
        }

        if (!LoopbackOnly && Guidance.Paths.Count == 0)
        {
            throw new SettingsException("Other people can reach this bot and it has no guidance of yours: set Guidance:Paths to your document.");
        }
    }

    /// <summary>Who can reach it, and who then guards it.</summary>
    private void CompleteReach()
    {
        if (!string.IsNullOrWhiteSpace(Server.PublicUrl) && !(Uri.TryCreate(Server.PublicUrl.Trim(), UriKind.Absolute, out var url) && url.PathAndQuery == "/" && (url.Scheme == "https" || (url.Scheme == "http" && IsLoopback(Server.PublicUrl)))))
        {
            throw new SettingsException($"Server:PublicUrl is “{Server.PublicUrl}”: write the https:// address that people open, without a path.");
        }

        if (!LoopbackOnly && !SignIn.IsOn() && !Server.DangerouslyServeWithoutSignIn)
        {
            throw new SettingsException((PublicUrl is null ? "Server:Urls listens to other machines" : "Server:PublicUrl lets other machines in") + " and no sign-in is configured: set SignIn:Authority, or keep to 127.0.0.1.");
        }

        if (SignIn.IsOn() && Server.DangerouslyServeWithoutSignIn)
        {
            throw new SettingsException("Sign-in is configured and Server:DangerouslyServeWithoutSignIn is true: remove one of them.");
        }

        if (SignIn.IsOn() && !LoopbackOnly && PublicUrl is null)
        {
            throw new SettingsException("People sign in over https only: set Server:PublicUrl to the https:// address of the proxy before this bot.");
        }

        if (SignIn.IsOn() && !Slack.IsOn() && SignIn.Roles.Reviewer.Count + SignIn.Roles.Lead.Count == 0)
        {
            throw new SettingsException("Nobody could answer a case: set SignIn:Roles:Reviewer to the groups whose members are reviewers.");
        }
    }
}
