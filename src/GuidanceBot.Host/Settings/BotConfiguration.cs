namespace GuidanceBot.Host.Settings;

/// <summary>Where settings come from: <c>appsettings.json</c> where the bot is started, the environment, the command line; the later wins.</summary>
public static class BotConfiguration
{
    /// <summary>Adds the sources.</summary>
    public static void AddBotConfiguration(this IConfigurationBuilder configuration, string[] args)
    {
        configuration.Sources.Clear();
        configuration
            .SetBasePath(Directory.GetCurrentDirectory())
            .AddJsonFile("appsettings.json", optional: true, reloadOnChange: false)
            .AddEnvironmentVariables("GUIDANCEBOT_")
            .AddCommandLine(args);
    }

    /// <summary>The settings of a command that serves nobody.</summary>
    /// <exception cref="SettingsException">Something is missing or contradicts itself.</exception>
    public static BotSettings ForCommands()
    {
        var configuration = new ConfigurationBuilder();
        configuration.AddBotConfiguration([]);
        return BotSettings.Read(configuration.Build());
    }

    /// <summary>The settings as <c>serve</c> reads them, secrets out of their files too.</summary>
    /// <exception cref="SettingsException">Something is missing or contradicts itself.</exception>
    public static BotSettings ForServing(params string[] args)
    {
        using var configuration = new ConfigurationManager();
        configuration.AddBotConfiguration(args);
        configuration.AddSecretFiles();
        return BotSettings.Read(configuration);
    }
}
