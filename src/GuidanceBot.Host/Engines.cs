using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Drafts.Identifiers;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Questions;
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
        services.AddSingleton(s => new LocalAnswerEngine(new KeywordAnswerEngine(new KeywordThresholds(), s.GetRequiredService<TimeProvider>()), settings.Model.Enabled));
        services.AddSingleton<IAnswerEngine>(s => s.GetRequiredService<LocalAnswerEngine>());
        services.AddSingleton<IDraftChecker>(s => DraftChecker.Shipped(s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IIdentifierScanner, IdentifierScanner>();
        if (settings.Model.Enabled)
        {
            services.AddSingleton(ModelFiles.Verify(ModelFiles.ShippedFolder));
            services.AddHostedService<ModelWorker>();
        }
    }

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

    /// <summary>Opens the draft checker for one command.</summary>
    public static IDraftChecker OpenChecker() => DraftChecker.Shipped(TimeProvider.System);
}

/// <summary>An engine opened for one command.</summary>
internal sealed record OpenEngine(IAnswerEngine Answers, IDisposable? Models) : IDisposable
{
    public void Dispose() => Models?.Dispose();
}
