namespace GuidanceBot.Host.Settings;

/// <summary>A key that ends in <c>File</c> reads the secret from that file: <c>Slack:BotTokenFile</c> sets <c>Slack:BotToken</c>.</summary>
public static class SecretFiles
{
    private const int MostBytes = 64 * 1024;

    /// <summary>Adds the secrets that files hold.</summary>
    public static void AddSecretFiles(this ConfigurationManager configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var secrets = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, path) in configuration.AsEnumerable().Where(s => s.Key.EndsWith("File", StringComparison.OrdinalIgnoreCase) && s.Key.Contains(':', StringComparison.Ordinal) && !string.IsNullOrEmpty(s.Value)))
        {
            if (!File.Exists(path) || new FileInfo(path).Length > MostBytes)
            {
                throw new SettingsException($"{key} names {path}, which isn’t there or is no secret.");
            }

            secrets[key[..^4]] = File.ReadAllText(path).Trim();
        }

        configuration.AddInMemoryCollection(secrets);
    }
}
