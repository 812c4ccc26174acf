using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Drafts.Identifiers;
using GuidanceBot.Core.Drafts.Rules.Books;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Reliability;
using GuidanceBot.Documents.Pictures;
using GuidanceBot.Host.Settings;
using GuidanceBot.Host.Workers;
using GuidanceBot.LanguageModel.Local;

namespace GuidanceBot.Host;

/// <summary>Which engines answer and check.</summary>
internal static class Engines
{
    /// <summary>Adds them to a bot: words answer at once, the models take over once they are loaded and the guidance is indexed.</summary>
    public static void AddEngines(this IServiceCollection services, BotSettings settings)
    {
        services.AddSingleton(s => new LocalAnswerEngine(new KeywordAnswerEngine(new KeywordThresholds(), s.GetRequiredService<TimeProvider>()), s.GetRequiredService<ThresholdBook>(), settings.Model.Enabled));
        services.AddSingleton<IAnswerEngine>(s => s.GetRequiredService<LocalAnswerEngine>());
        if (settings.Drafts.Rules.Count == 0)
        {
            services.AddSingleton(_ => RuleBook.Shipped);
            services.AddSingleton(s => new ReadRules(book => Checker(s, book)));
            services.AddSingleton<IDraftChecker>(s => s.GetRequiredService<ReadRules>()).AddSingleton<IIdentifierScanner>(s => s.GetRequiredService<ReadRules>());
        }
        else
        {
            // Rules of one's own are read now: a mistake in them stops the start.
            var book = RuleFiles.Read(settings.Drafts.Rules);
            services.AddSingleton(book).AddSingleton(s => Checker(s, book));
            services.AddSingleton<IIdentifierScanner>(_ => new IdentifierScanner(new IdentifierOptions { PublicContacts = book.PublicContacts }));
        }

        services.AddSingleton<StoredRuleClauses>().AddSingleton<RuleClauseKeeper>();
        services.AddHostedService<WarmingWorker>();
        services.AddSingleton<IDraftRegisters, StoredRegisters>().AddSingleton<DraftPictures>();
        services.AddSingleton<IPictureReader>(_ => settings.Drafts.ReadPictures ? new TesseractReader(settings.Drafts.PictureProgram) : new NoPictureReader());
        if (settings.Model.Enabled)
        {
            services.AddSingleton(ModelFiles.Verify(ModelFiles.ShippedFolder));
            services.AddHostedService<ModelWorker>();
        }
    }

    private static IDraftChecker Checker(IServiceProvider services, RuleBook book) =>
        new DraftChecker(book, services.GetRequiredService<StoredRuleClauses>(), _ => DraftRegisters.Empty, services.GetRequiredService<TimeProvider>());

    /// <summary>Opens the answer engine for one command, the guidance indexed.</summary>
    public static async Task<OpenEngine> OpenAsync(GuidanceSet guidance, BotSettings settings, string? dataFolder, CancellationToken cancel)
    {
        if (!settings.Model.Enabled)
        {
            return new OpenEngine(new KeywordAnswerEngine(new KeywordThresholds(), TimeProvider.System), null);
        }

        var reading = OpenReading(dataFolder);
        await reading.Index.BuildAsync(guidance, cancel);
        return new OpenEngine(reading.Engine, reading);
    }

    /// <summary>Opens the models for one command, nothing indexed yet.</summary>
    public static LocalReading OpenReading(string? dataFolder) => LocalReading.Load(ModelFiles.Verify(ModelFiles.ShippedFolder), dataFolder, TimeProvider.System);

    /// <summary>Opens the draft checker for one command, with the rules given or else those configured.</summary>
    public static (IDraftChecker Checker, RuleBook Book) OpenChecker(IReadOnlyList<string> rules, BotSettings settings)
    {
        var book = RuleFiles.Read(rules.Count > 0 ? rules : settings.Drafts.Rules);
        return (new DraftChecker(book, new KeywordRuleClauses(), _ => DraftRegisters.Empty, TimeProvider.System), book);
    }
}

/// <summary>An engine opened for one command.</summary>
internal sealed record OpenEngine(IAnswerEngine Answers, IDisposable? Models) : IDisposable
{
    public void Dispose() => Models?.Dispose();
}
