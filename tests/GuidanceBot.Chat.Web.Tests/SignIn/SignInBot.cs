using GuidanceBot.Chat.Web.Tests.Hosting;
using GuidanceBot.Host;
using Microsoft.Extensions.DependencyInjection;

namespace GuidanceBot.Chat.Web.Tests.SignIn;

/// <summary>A bot that people sign in to, its provider, and guidance of its own.</summary>
internal sealed class SignInBot : IAsyncDisposable
{
    private readonly DirectoryInfo _guidance;

    private SignInBot(DirectoryInfo guidance, Provider provider, IReadOnlyList<RunningBot> bots) => (_guidance, Provider, Bots) = (guidance, provider, bots);

    public Provider Provider { get; }

    public IReadOnlyList<RunningBot> Bots { get; }

    public RunningBot Bot => Bots[0];

    /// <summary>The bot by a name that isn't the provider's.</summary>
    public Uri Address => AddressOf(Bot);

    public static Uri AddressOf(RunningBot bot) => new($"http://localhost:{bot.Address.Port}");

    /// <summary>Starts them; with a connection string, replicas on one PostgreSQL.</summary>
    public static async Task<SignInBot> StartAsync(string? postgres = null, int replicas = 1, Action<IServiceCollection>? services = null, params string[] args)
    {
        var provider = await Provider.StartAsync();
        provider.Groups["Rosa Reviewer"] = ["comms-reviewers", "staff"];
        provider.Groups["Nadia Nurse"] = ["staff"];
        provider.Groups["Adam Admin"] = ["it-admins"];
        var guidance = Directory.CreateTempSubdirectory("guidancebot-web-");
        var file = Path.Combine(guidance.FullName, "ours.md");
        await File.WriteAllBytesAsync(file, GuidanceFiles.Sample().Content.ToArray());
        string[] settings = [.. SettingsOf(provider), "--Guidance:Paths:0=" + file, .. args];
        var bots = new List<RunningBot>();
        for (var i = 0; i < replicas; i++)
        {
            bots.Add(await RunningBot.StartAsync(services, args: postgres is null ? settings : [.. settings, "--Storage:Provider=postgres", "--Storage:ConnectionString=" + postgres]));
        }

        await provider.AllowAsync([.. bots.Select(AddressOf)]);
        return new SignInBot(guidance, provider, bots);
    }

    public static IEnumerable<string> SettingsOf(Provider provider) =>
    [
        "--Modes:Default=live", "--SignIn:Authority=" + provider.Address, "--SignIn:ClientId=" + Provider.ClientId, "--SignIn:ClientSecret=" + Provider.Secret,
        "--SignIn:Roles:Reviewer:0=comms-reviewers", "--SignIn:Roles:Lead:0=comms-leads", "--SignIn:Roles:Admin:0=it-admins",
    ];

    /// <summary>A browser without script that is signed in.</summary>
    public async Task<PageClient> SignedInAsync(string user, RunningBot? bot = null)
    {
        var client = new PageClient(bot ?? Bot, AddressOf(bot ?? Bot));
        await client.OpenAsync("/");
        await client.SignInAsync(user);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var bot in Bots)
        {
            await bot.DisposeAsync();
        }

        await Provider.DisposeAsync();
        _guidance.Delete(recursive: true);
    }
}
