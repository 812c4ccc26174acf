using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace GuidanceBot.TestKit.Stores;

/// <summary>A PostgreSQL server for the tests of one process: in a temporary folder, on a port of its own, gone at the end.</summary>
public static class PostgresServer
{
    private static readonly Lazy<Task<string>> Server = new(StartAsync);
    private static int _databases;

    /// <summary>A new, empty database; the test is skipped where PostgreSQL's server binaries aren't found.</summary>
    public static async Task<string> NewDatabaseAsync()
    {
        Needs.Tool(Binaries() ?? "/usr/lib/postgresql/*/bin/initdb", "PostgreSQL");
        var server = await Server.Value;
        var name = "test" + Interlocked.Increment(ref _databases).ToString(CultureInfo.InvariantCulture);
        await using var connection = new NpgsqlConnection(server + ";Database=postgres;Pooling=false");
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand("CREATE DATABASE " + name, connection);
        await create.ExecuteNonQueryAsync();
        return $"{server};Database={name};Maximum Pool Size=20";
    }

    private static string? Binaries() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Where(d => File.Exists(Path.Combine(d, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
        : null;

    private static async Task<string> StartAsync()
    {
        var bin = Binaries()!;
        var folder = Directory.CreateTempSubdirectory("guidancebot-pg-").FullName;
        var root = Environment.UserName == "root";
        if (root)
        {
            // PostgreSQL refuses to run as root.
            await RunAsync("chown", "postgres", folder);
        }

        async Task AsServer(params string[] command) => await (root ? RunAsync("runuser", ["-u", "postgres", "--", .. command]) : RunAsync(command[0], command[1..]));
        var data = Path.Combine(folder, "data");
        var port = FreePort();
        await AsServer(Path.Combine(bin, "initdb"), "-D", data, "-U", "postgres", "-A", "trust", "--no-sync", "-E", "UTF8");
        await AsServer(
            Path.Combine(bin, "pg_ctl"), "-D", data, "-w", "-l", Path.Combine(folder, "log"), "start",
            "-o", $"-p {port.ToString(CultureInfo.InvariantCulture)} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c max_connections=300");
        StopWithThisProcess(folder, string.Join(' ', [.. root ? (string[])["runuser", "-u", "postgres", "--"] : [], Path.Combine(bin, "pg_ctl"), "-D", data, "-m", "immediate", "stop"]));
        return $"Host=127.0.0.1;Port={port.ToString(CultureInfo.InvariantCulture)};Username=postgres";
    }

    /// <summary>However this process ends, killed included, the server ends and its folder goes.</summary>
    private static void StopWithThisProcess(string folder, string stop)
    {
        var script = $"while kill -0 {Environment.ProcessId.ToString(CultureInfo.InvariantCulture)} 2>/dev/null; do sleep 1; done; {stop}; rm -rf {folder}";
        using var watch = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "setsid sh -c \"$0\" >/dev/null 2>&1 </dev/null &", script]) { WorkingDirectory = "/", UseShellExecute = false })!;
        watch.WaitForExit();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // Output goes nowhere: a pipe that the server inherits would keep this waiting.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1 </dev/null", program, .. arguments]) { WorkingDirectory = "/", UseShellExecute = false })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }
}
