using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;

namespace GuidanceBot.TestKit.Chat;

/// <summary>The bot as a process: started, killed with SIGKILL, started again on the same data and address.</summary>
public sealed class BotProcess(FakeChatServer platform, string dataFolder, params string[] more) : IAsyncDisposable
{
    private readonly int _port = FreePort();
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(10) };
    private Process? _process;

    /// <summary>The processor that it has for itself; null: all of them.</summary>
    public int? Core { get; init; }

    /// <summary>The process.</summary>
    public int Id => _process!.Id;

    /// <summary>Where the bot listens.</summary>
    public Uri Address => new($"http://127.0.0.1:{_port.ToString(CultureInfo.InvariantCulture)}");

    /// <summary>What it wrote to stderr, for a failing test.</summary>
    public string LogFile { get; } = Path.Combine(dataFolder, "bot.log");

    /// <summary>Starts it; returns once it takes deliveries.</summary>
    public async Task StartAsync(CancellationToken cancel)
    {
        var dll = Path.Combine(AppContext.BaseDirectory, "GuidanceBot.TestKit.dll");
        string[] arguments =
        [
            dll, "bot", "--Model:Enabled=false", "--Server:Urls=" + Address, "--DataFolder=" + dataFolder, "--Fake:Platform=" + platform.Address, "--Logging:LogLevel:Default=Warning", .. more,
        ];
        var on = Core is { } core ? string.Create(CultureInfo.InvariantCulture, $"taskset -c {core} ") : "";
        _process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"exec {on}dotnet \"$@\" >>\"$0\" 2>&1", LogFile, .. arguments]) { UseShellExecute = false })!;
        while (!await IsUpAsync(cancel))
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException("The bot ended at its start: " + await File.ReadAllTextAsync(LogFile, cancel));
            }

            await Task.Delay(20, cancel);
        }
    }

    /// <summary>Bytes that live on its managed heap.</summary>
    public async Task<long> HeapAsync(CancellationToken cancel) => long.Parse(await _http.GetStringAsync(new Uri(Address, "/fake/heap"), cancel), CultureInfo.InvariantCulture);

    /// <summary>Ends it as a power cut would.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Holds it still for a while, as an overloaded machine does, and lets it go on as if nothing had been.</summary>
    public async Task PauseAsync(TimeSpan time, CancellationToken cancel)
    {
        await SignalAsync("STOP");
        await Task.Delay(time, cancel);
        await SignalAsync("CONT");
    }

    /// <summary>Delivers an event as a platform does: again and again until it is acknowledged.</summary>
    public async Task DeliverAsync(FakeEvent e, CancellationToken cancel)
    {
        while (true)
        {
            if (await TryDeliverAsync(e, cancel))
            {
                return;
            }

            await Task.Delay(50, cancel);
        }
    }

    /// <summary>Delivers an event once; false where it wasn't acknowledged.</summary>
    public async Task<bool> TryDeliverAsync(FakeEvent e, CancellationToken cancel)
    {
        try
        {
            using var response = await _http.PostAsJsonAsync(new Uri(Address, "/fake/events"), e, FakeJson.Default.FakeEvent, cancel);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception x) when (x is HttpRequestException || (x is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            // It is down or doesn't answer: a platform tries again.
            return false;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await KillAsync();
        }

        _http.Dispose();
    }

    private async Task<bool> IsUpAsync(CancellationToken cancel)
    {
        try
        {
            using var response = await _http.GetAsync(new Uri(Address, "/fake/up"), cancel);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, _process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
