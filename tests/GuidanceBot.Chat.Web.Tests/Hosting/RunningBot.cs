using GuidanceBot.Core.Drafts;
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
    public static async Task<RunningBot> StartAsync(Action<IServiceCollection>? services = null, string url = "http://127.0.0.1:0", string? folder = null, params string[] args)
    {
        var data = folder is null ? Directory.CreateTempSubdirectory("guidancebot-web-") : Directory.CreateDirectory(folder);
        var engine = new FakeEngine();
        var builder = new GuidanceBotBuilder([$"--DataFolder={data.FullName}", $"--Server:Urls={url}", "--Model:Enabled=false", .. args]).AddWeb();
        builder.Web.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Web.Services.AddSingleton<IAnswerEngine>(engine).AddSingleton<IDraftChecker, FakeChecker>().AddSingleton<IIdentifierScanner, FakeChecker>();
        services?.Invoke(builder.Web.Services);
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
