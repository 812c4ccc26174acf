using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Questions;
using GuidanceBot.Host;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GuidanceBot.Chat.Web.Tests.Hosting;

/// <summary>The real bot on a loopback port with a database of its own; only the engines are fakes.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;

    private RunningBot(DirectoryInfo folder, WebApplication app, FakeEngine engine)
    {
        _folder = folder;
        App = app;
        Engine = engine;
    }

    public WebApplication App { get; }

    public FakeEngine Engine { get; }

    public Uri Address => new(App.Urls.First());

    public T Get<T>()
        where T : notnull => App.Services.GetRequiredService<T>();

    /// <summary>Starts one.</summary>
    public static Task<RunningBot> StartAsync(Action<IServiceCollection>? services = null, string url = "http://127.0.0.1:0", string? folder = null, params string[] args) =>
        StartAsync(
            (s, engine) =>
            {
                s.AddSingleton<IAnswerEngine>(engine).AddSingleton<IDraftChecker, FakeChecker>().AddSingleton<IIdentifierScanner, FakeChecker>();
                services?.Invoke(s);
            },
            url,
            folder,
            ["--Model:Enabled=false", .. args]);

    /// <summary>Starts one as it ships, models and rules included, on a document of one's own; waits until the models answer.</summary>
    public static async Task<RunningBot> StartAsShippedAsync(string guidance, CancellationToken cancel)
    {
        var bot = await StartAsync((_, _) => { }, "http://127.0.0.1:0", null, ["--Guidance:Paths:0=" + guidance]);
        var engine = bot.Get<LocalAnswerEngine>();
        for (var words = engine.Version; engine.Version == words;)
        {
            await Task.Delay(100, cancel);
        }

        await engine.PrepareAsync(bot.Get<IGuidanceLibrary>().Current, cancel);
        return bot;
    }

    private static async Task<RunningBot> StartAsync(Action<IServiceCollection, FakeEngine> services, string url, string? folder, string[] args)
    {
        var data = folder is null ? Directory.CreateTempSubdirectory("guidancebot-web-") : Directory.CreateDirectory(folder);
        var engine = new FakeEngine();
        var builder = new GuidanceBotBuilder([$"--DataFolder={data.FullName}", $"--Server:Urls={url}", .. args]).AddWeb();
        builder.Web.Logging.SetMinimumLevel(LogLevel.Warning);
        services(builder.Web.Services, engine);
        var app = await builder.BuildAsync();
        await app.StartAsync();
        return new RunningBot(data, app, engine);
    }

    /// <summary>Stops it and leaves its folder, as a crash or a restart would.</summary>
    public async Task<string> StopAsync()
    {
        await App.DisposeAsync();
        return _folder.FullName;
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
