using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.People;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Records;
using GuidanceBot.Core.Settings;
using GuidanceBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace GuidanceBot.TestKit.Stores;

/// <summary>One empty store, brought up to date, with a clock that the test sets.</summary>
public sealed class StoreUnderTest : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly Func<ValueTask> _cleanUp;

    private StoreUnderTest(Action<IServiceCollection> add, Func<ValueTask> cleanUp)
    {
        _cleanUp = cleanUp;
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System);
        add(services);
        _services = services.AddSingleton<IStoreClock>(Clock).BuildServiceProvider();
    }

    public SetClock Clock { get; } = new();

    public IInbox Inbox => Get<IInbox>();

    public IOutbox Outbox => Get<IOutbox>();

    public ICases Cases => Get<ICases>();

    public IConversations Conversations => Get<IConversations>();

    public IAnswers Answers => Get<IAnswers>();

    public IFeedback Feedback => Get<IFeedback>();

    public IPostbox Postbox => Get<IPostbox>();

    public IPeople People => Get<IPeople>();

    public ISettings Settings => Get<ISettings>();

    public IGuidanceShelf Guidance => Get<IGuidanceShelf>();

    public IAttachments Attachments => Get<IAttachments>();

    public IDrafts Drafts => Get<IDrafts>();

    public IRecords Records => Get<IRecords>();

    public IRetention Retention => Get<IRetention>();

    public ISignIns SignIns => Get<ISignIns>();

    public ProtectionKeys Keys => Get<ProtectionKeys>();

    public Store Store => Get<Store>();

    /// <summary>Where in the database some words stand: files or columns.</summary>
    public Func<string, Task<IReadOnlyList<string>>> WhereIsAsync { get; private init; } = _ => Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>A SQLite file in a folder of its own.</summary>
    public static async Task<StoreUnderTest> SqliteAsync()
    {
        var folder = Directory.CreateTempSubdirectory("guidancebot-");
        var store = new StoreUnderTest(
            s => s.AddGuidanceStorage(new StorageOptions { ConnectionString = "Data Source=" + Path.Combine(folder.FullName, "test.db") }),
            () =>
            {
                folder.Delete(recursive: true);
                return ValueTask.CompletedTask;
            })
        { WhereIsAsync = words => DatabaseText.InFilesAsync(folder.FullName, Path.Combine(folder.FullName, "test.db"), words) };
        await store.Store.MigrateAsync(CancellationToken.None);
        return store;
    }

    /// <summary>A database of its own on the PostgreSQL that the tests start.</summary>
    public static async Task<StoreUnderTest> PostgresAsync()
    {
        var connectionString = await PostgresServer.NewDatabaseAsync();
        var store = new StoreUnderTest(s => s.AddGuidanceStorage(new StorageOptions { Provider = "postgres", ConnectionString = connectionString }), () => ValueTask.CompletedTask) { WhereIsAsync = words => DatabaseText.InColumnsAsync(connectionString, words) };
        await store.Store.MigrateAsync(CancellationToken.None);
        return store;
    }

    /// <summary>The store in memory.</summary>
    public static Task<StoreUnderTest> MemoryAsync() => Task.FromResult(new StoreUnderTest(s => s.AddMemoryStore(), () => ValueTask.CompletedTask));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _cleanUp();
    }

    private T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();
}
