using System.Data.Common;
using System.Globalization;
using GuidanceBot.TestKit.Chat;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace GuidanceBot.TestKit.Load;

/// <summary>Looks at a bot from outside: its memory, its processor time, its queues.</summary>
internal sealed class Gauge(BotProcess bot, string connectionString, bool postgres)
{
    private const double Megabyte = 1024 * 1024;

    /// <summary>Rows that wait, and dead ones, of the inbox and the outbox.</summary>
    public async Task<Depth> DepthAsync(CancellationToken cancel)
    {
        await using DbConnection connection = postgres ? new NpgsqlConnection(connectionString) : new SqliteConnection(connectionString + ";Mode=ReadOnly");
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT (SELECT count(*) FROM deliveries WHERE state = 0), (SELECT count(*) FROM outbox WHERE state = 0),
              (SELECT count(*) FROM deliveries WHERE state = 2) + (SELECT count(*) FROM outbox WHERE state = 2),
              (SELECT count(*) FROM deliveries), (SELECT count(*) FROM outbox WHERE state = 1)
            """;
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        return new Depth(Number(0), Number(1), Number(2), Number(3), Number(4));

        int Number(int i) => Convert.ToInt32(reader.GetValue(i), CultureInfo.InvariantCulture);
    }

    /// <summary>Megabytes: resident, of these anonymous (its own, no files), and what lives on the managed heap.</summary>
    public async Task<(double Resident, double Anonymous, double Heap)> MemoryAsync(CancellationToken cancel)
    {
        var lines = await File.ReadAllLinesAsync($"/proc/{bot.Id}/smaps_rollup", cancel);
        double Of(string name) => double.Parse(lines.First(l => l.StartsWith(name, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        return (Of("Rss:"), Of("Anonymous:"), await bot.HeapAsync(cancel) / Megabyte);
    }

    /// <summary>Seconds that the bot has run, and that its processor was busy with anything.</summary>
    public async Task<(double Bot, double Busy)> ProcessorAsync(CancellationToken cancel)
    {
        // After the name, which may hold spaces: the 12th and 13th are user and system time.
        var mine = (await File.ReadAllTextAsync($"/proc/{bot.Id}/stat", cancel)).Split(") ")[1].Split(' ');
        var core = (await File.ReadAllLinesAsync("/proc/stat", cancel)).First(l => l.StartsWith(string.Create(CultureInfo.InvariantCulture, $"cpu{bot.Core} "), StringComparison.Ordinal)).Split(' ').Skip(1).Select(t => double.Parse(t, CultureInfo.InvariantCulture)).ToArray();
        return ((double.Parse(mine[11], CultureInfo.InvariantCulture) + double.Parse(mine[12], CultureInfo.InvariantCulture)) / 100, (core.Take(7).Sum() - core[3] - core[4]) / 100);
    }

    /// <summary>The machine's load average over a minute.</summary>
    public static async Task<string> LoadAsync(CancellationToken cancel) => (await File.ReadAllTextAsync("/proc/loadavg", cancel)).Split(' ')[0];
}

/// <summary>How full the queues are.</summary>
internal sealed record Depth(int Inbox, int Outbox, int Dead, int Deliveries, int Delivered)
{
    public bool IsEmpty => Inbox == 0 && Outbox == 0;
}
