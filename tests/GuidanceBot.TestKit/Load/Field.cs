using System.Globalization;
using GuidanceBot.TestKit.Chat;
using GuidanceBot.TestKit.Stores;
using Npgsql;

namespace GuidanceBot.TestKit.Load;

/// <summary>A bot with its own engine and rules on processor 0, its database there too unless set otherwise; the platform and whoever asks are this process, on another one.</summary>
internal sealed class Field : IAsyncDisposable
{
    private const int BotsCore = 0;

    /// <summary>The database's processor: the bot's own, as on one small machine, unless <c>DATABASE_CORE</c> says another.</summary>
    private static int DatabaseCore => int.TryParse(Environment.GetEnvironmentVariable("DATABASE_CORE"), CultureInfo.InvariantCulture, out var core) ? core : BotsCore;

    private readonly DirectoryInfo _folder;
    private readonly FakeChatServer _platform;
    private readonly BotProcess _bot;

    private Field(DirectoryInfo folder, FakeChatServer platform, BotProcess bot, Gauge gauge, Traffic traffic) => (_folder, _platform, _bot, Gauge, Traffic) = (folder, platform, bot, gauge, traffic);

    public Gauge Gauge { get; }

    public Traffic Traffic { get; }

    /// <summary>Starts it; the models are loaded and the guidance is indexed once this returns.</summary>
    public static async Task<Field> OpenAsync(bool postgres, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("guidancebot-load-");
        var connection = postgres ? await PostgresServer.NewDatabaseAsync() : "Data Source=" + Path.Combine(folder.FullName, "guidancebot.db");
        if (postgres)
        {
            await PinPostgresAsync(connection, cancel);
        }

        var platform = await FakeChatServer.StartAsync();
        platform.Keeps = false;
        platform.LateMilliseconds = 10;
        string[] settings =
        [
            "--Model:Enabled=true", "--Fake:Answers=real", "--Storage:Provider=" + (postgres ? "postgres" : "sqlite"), "--Storage:ConnectionString=" + connection,
            "--Logging:LogLevel:GuidanceBot.Host.Workers.ModelWorker=Information",
        ];
        var bot = new BotProcess(platform, folder.FullName, settings) { Core = BotsCore };
        await bot.StartAsync(cancel);
        while (!(await File.ReadAllTextAsync(bot.LogFile, cancel)).Contains("Indexed ", StringComparison.Ordinal))
        {
            await Task.Delay(200, cancel);
        }

        return new Field(folder, platform, bot, new Gauge(bot, connection, postgres), new Traffic(bot, platform));
    }

    /// <summary>Until nothing waits to be handled or delivered; returns how long that took.</summary>
    public async Task<TimeSpan> DrainAsync(CancellationToken cancel)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!(await Gauge.DepthAsync(cancel)).IsEmpty)
        {
            await Task.Delay(100, cancel);
        }

        return TimeProvider.System.GetElapsedTime(start);
    }

    /// <summary>What the disk alone takes to keep something: no acknowledgement can be faster.</summary>
    public async Task<FormattableString> DiskAsync(CancellationToken cancel)
    {
        var times = new double[100];
        await using var file = File.Create(Path.Combine(_folder.FullName, "disk"));
        for (var i = 0; i < times.Length; i++)
        {
            await file.WriteAsync(new byte[4096], cancel);
            var start = TimeProvider.System.GetTimestamp();
            file.Flush(flushToDisk: true);
            times[i] = TimeProvider.System.GetElapsedTime(start).TotalMilliseconds;
        }

        return Figures.Told(times);
    }

    /// <summary>What the bot complained about.</summary>
    public async Task<IReadOnlyList<string>> ComplaintsAsync(CancellationToken cancel) =>
        [.. (await File.ReadAllLinesAsync(_bot.LogFile, cancel)).Where(l => !l.Contains("ModelWorker", StringComparison.Ordinal))];

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _platform.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>It was started by this process and so on its processor; where it belongs is said above.</summary>
    private static async Task PinPostgresAsync(string connectionString, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync(cancel);
        await using var command = new NpgsqlCommand("SELECT pg_read_file('postmaster.pid')", connection);
        var server = ((string)(await command.ExecuteScalarAsync(cancel))!).Split('\n')[0];
        using var pin = System.Diagnostics.Process.Start("/bin/sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"for p in {server} $(pgrep -P {server}); do taskset -p -c {DatabaseCore} $p >/dev/null; done")]);
        await pin.WaitForExitAsync(cancel);
        if (pin.ExitCode != 0)
        {
            throw new InvalidOperationException("PostgreSQL could not be given its processor.");
        }
    }
}
