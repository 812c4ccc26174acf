using GuidanceBot.Chat.Slack;
using GuidanceBot.Chat.Web;
using GuidanceBot.Chat.Web.SignIn;
using GuidanceBot.Core.Accounts;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Guidance.Keeping;
using GuidanceBot.Core.Modes;
using GuidanceBot.Core.People;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Reliability;
using GuidanceBot.Core.Rulings;
using GuidanceBot.Core.Settings;
using GuidanceBot.Documents;
using GuidanceBot.Host.Settings;
using GuidanceBot.Host.Workers;
using GuidanceBot.Storage;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace GuidanceBot.Host;

/// <summary>Puts the bot together: settings, store, engines, handlers, workers and one line a chat platform.</summary>
public sealed class GuidanceBotBuilder
{
    private readonly List<Action<WebApplication>> _maps = [];
    private readonly List<Func<IServiceProvider, CancellationToken, Task<string?>>> _checks = [];

    /// <summary>Reads the settings and adds everything but the chat platforms.</summary>
    /// <exception cref="SettingsException">A setting is missing or contradicts another.</exception>
    public GuidanceBotBuilder(string[] args, Action<ConfigurationManager>? configure = null)
    {
        // Settings are read once: nothing watches the folder that the bot was started in, which may be a large one.
        Web = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = ["--hostBuilder:reloadConfigOnChange=false", .. args], ApplicationName = "guidancebot" });
        Web.Configuration.AddBotConfiguration(args);
        configure?.Invoke(Web.Configuration);
        Web.Configuration.AddSecretFiles();
        Settings = BotSettings.Read(Web.Configuration);

        // Beside everything else that a start does.
        _ = Task.Run(() => StorageRegistration.Warm(Settings.Storage));
        Web.WebHost.UseUrls(Settings.Server.Urls);

        // A few kilobytes for each open connection, and a call less for each request.
        Web.WebHost.UseSockets(o => o.WaitForDataBeforeAllocatingBuffer = false);
        Web.WebHost.ConfigureKestrel(o => o.AddServerHeader = false);
        Web.Logging.ClearProviders();
        Web.Logging.AddSimpleConsole(o => o.SingleLine = true);
        Web.Logging.AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Trace);

        // A line for each request says nothing that helps, and names what people look at.
        Web.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);

        // Nor does a trace of each request that nobody reads: what goes wrong in one is told by the server itself.
        Web.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        AddCore(Web.Services, Settings);
    }

    /// <summary>The web application that is being built.</summary>
    public WebApplicationBuilder Web { get; }

    /// <summary>The settings.</summary>
    public BotSettings Settings { get; }

    /// <summary>Adds a chat platform: what it needs, and where its endpoints are.</summary>
    public GuidanceBotBuilder AddChat(Action<IServiceCollection> services, Action<WebApplication> map)
    {
        ArgumentNullException.ThrowIfNull(services);
        services(Web.Services);
        _maps.Add(map);
        return this;
    }

    /// <summary>Adds the browser: staff chat, review desk, guidance, and sign-in where it is configured.</summary>
    public GuidanceBotBuilder AddWeb()
    {
        var reach = new WebReach(Settings.LoopbackOnly, Unguarded: !Settings.LoopbackOnly && !Settings.SignIn.IsOn(), Settings.PublicUrl);
        if (Settings.SignIn.IsOn())
        {
            Web.Services.AddSignIn(Settings.SignIn, reach);
        }

        Web.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>, StoredKeys>();
        return AddChat(s => s.AddWebChat(Settings.Web, reach), app => app.MapWebChat());
    }

    /// <summary>Adds Slack where it is configured.</summary>
    public GuidanceBotBuilder AddSlack()
    {
        if (!Settings.Slack.IsOn())
        {
            return this;
        }

        _checks.Add(SlackRegistration.CheckSlackAsync);
        return AddChat(s => s.AddSlack(Settings.Slack), app => app.MapSlack());
    }

    /// <summary>Builds it: tables brought up to date, guidance loaded, endpoints mapped.</summary>
    public async Task<WebApplication> BuildAsync(CancellationToken cancel = default)
    {
        Directory.CreateDirectory(Settings.DataFolder);
        var app = Web.Build();
        foreach (var check in _checks)
        {
            if (await check(app.Services, cancel) is { } problem)
            {
                throw new SettingsException(problem);
            }
        }

        var store = app.Services.GetRequiredService<Store>();
        if (store.Hold() is { } taken)
        {
            throw new SettingsException(taken);
        }

        await store.MigrateAsync(cancel);
        await store.FreeDeliveriesAsync(cancel);
        await app.Services.GetRequiredService<GuidanceImport>().LookAsync(cancel);
        await app.Services.GetRequiredService<GuidanceLibrary>().ReloadAsync(cancel);
        app.MapHealth();
        foreach (var map in _maps)
        {
            map(app);
        }

        return app;
    }

    private static void AddCore(IServiceCollection services, BotSettings settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(settings).AddSingleton(settings.Guidance).AddSingleton(settings.SpeakingUp);
        services.AddGuidanceStorage(settings.Storage);
        services.AddSingleton(DocumentReaders.All);
        services.AddSingleton<IGuidanceSource, GuidanceFiles>().AddSingleton<GuidanceImport>().AddSingleton<GuidanceLibrary>();
        services.AddSingleton<GuidanceNews>().AddSingleton<IGuidanceLibrary>(s => s.GetRequiredService<GuidanceLibrary>());
        services.AddSingleton<IStatusLine, EdgeStatusLine>();
        services.AddSingleton<IDeskSettings, StoredDeskSettings>().AddSingleton<DeskBook>().AddSingleton<DeskHandler>().AddSingleton<RegisterBook>().AddSingleton<RegisterHandler>().AddSingleton<Core.Events.EventCards>();
        services.AddSingleton<ThresholdBook>().AddSingleton<ThresholdHandler>().AddSingleton<ReliabilityRun>();
        services.TryAddSingleton<IRoles, RolesByChat>();
        services.AddSingleton<CaseRoles>().AddSingleton<AlikeCases>().AddSingleton<CaseBackground>().AddSingleton<OverturnedAnswers>().AddSingleton<ReviewDesk>().AddSingleton<ReviewerActs>().AddSingleton<CaseDigest>().AddSingleton<TestPings>().AddSingleton<RulingBook>().AddSingleton<FormDesk>().AddSingleton<Rush>().AddSingleton<Intake>();
        services.AddSingleton(settings.Modes.Of(demo: settings.LoopbackOnly && !settings.SignIn.IsOn())).AddSingleton<ModeBook>().AddSingleton<Holding>().AddSingleton<HeldCases>().AddSingleton<PilotFigures>().AddSingleton<ModeHandler>();
        services.AddSingleton<GuidanceKeeper>().AddSingleton<AnswersAgain>().AddSingleton<RulingShelf>();
        services.AddSingleton<AskHandler>().AddSingleton<CheckHandler>().AddSingleton<ConsentHandler>().AddSingleton<CaseHandler>().AddSingleton<FeedbackHandler>().AddSingleton<CommandHandler>().AddSingleton<CorrectionHandler>().AddSingleton<ForgetHandler>().AddSingleton<AccountHandler>().AddSingleton<Pilots>().AddSingleton<ReviewReminders>();
        services.AddSingleton<MessageRouter>().AddSingleton<DeliveryHandler>().AddSingleton<WorkerPulse>();
        services.AddEngines(settings);
        services.AddHostedService<InboxWorker>().AddHostedService<OutboxWorker>().AddHostedService<GuidanceWorker>().AddHostedService<HousekeepingWorker>().AddHostedService<ReviewWorker>();
        if (settings.Storage.Provider == "postgres")
        {
            services.AddHostedService<ListenWorker>();
        }
    }
}
