using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.People;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Records;
using GuidanceBot.Core.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GuidanceBot.Storage;

/// <summary>Puts the store behind Core's ports.</summary>
public static class StorageRegistration
{
    /// <summary>Works out how the tables map, which everything that is read waits for: begun early, it goes on beside the rest of a start. Opens no database.</summary>
    public static void Warm(StorageOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        using GuidanceDb db = options.Provider == "postgres" ? new PostgresDesignTime().CreateDbContext([]) : new SqliteDesignTime().CreateDbContext([]);
        _ = db.Settings.AsNoTracking().Where(r => r.Key == "").OrderBy(r => r.Version).ToQueryString();
    }

    /// <summary>Adds SQLite or PostgreSQL, by the options. Needs a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddGuidanceStorage(this IServiceCollection services, StorageOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        services.AddSingleton<ISignals, Signals>();
        if (options.Provider == "postgres")
        {
            services.AddSingleton(_ => NpgsqlDataSource.Create(options.ConnectionString!));
            services.AddSingleton<IStoreClock, PostgresStoreClock>();
            services.AddSingleton<PostgresNotices>();
            services.AddSingleton<Store, PostgresStore>();
            services.AddSingleton<PostgresListener>();
        }
        else
        {
            services.AddSingleton<IStoreClock, SystemStoreClock>();
            services.AddSingleton<Store>(s => new SqliteStore(options.ConnectionString!, s.GetRequiredService<ISignals>(), s.GetRequiredService<IStoreClock>()));
        }

        return services
            .AddSingleton<IInbox, Inbox>()
            .AddSingleton<IOutbox, Outbox>()
            .AddSingleton<IPostbox, Postbox>()
            .AddSingleton<IConversations, Conversations>()
            .AddSingleton<IAnswers, Answers>()
            .AddSingleton<IDrafts, Drafts>()
            .AddSingleton<IFeedback, FeedbackTable>()
            .AddSingleton<ICases, CaseTable>()
            .AddSingleton<IAttachments, AttachmentTable>()
            .AddSingleton<IGuidanceShelf, GuidanceShelf>()
            .AddSingleton<ISettings, SettingsTable>()
            .AddSingleton<IPeople, PeopleTable>()
            .AddSingleton<ISignIns, SignInTable>()
            .AddSingleton<IRetention, Retention>()
            .AddSingleton<IRecords, Records>()
            .AddSingleton<ProtectionKeys>();
    }
}
