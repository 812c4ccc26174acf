using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace GuidanceBot.Chat.Slack.Tests.Hosting;

/// <summary>The published program, started as people start it, with Slack's stand-in behind it: it can be killed and started again.</summary>
internal sealed class SlackProcess(SlackStandIn slack, string folder) : IAsyncDisposable
{
    private readonly int _port = FreePort();
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(10) };
    private Process? _process;

    /// <summary>Starts it; returns once it takes deliveries.</summary>
    public async Task StartAsync(CancellationToken cancel)
    {
        var log = Path.Combine(folder, "bot.log");
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec dotnet \"$@\" >>\"$0\" 2>&1", log, Program, "serve", "--urls", Address.ToString(), "--data", folder, "--guidance", SlackBot.Guidance]) { UseShellExecute = false, WorkingDirectory = folder };
        Configure(start, slack);
        _process = Process.Start(start)!;
        while (!await IsUpAsync(cancel))
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException("The bot ended at its start: " + await File.ReadAllTextAsync(log, cancel));
            }

            await Task.Delay(50, cancel);
        }
    }

    /// <summary>Runs another command of it to its end.</summary>
    public async Task<(int Status, string Output)> RunAsync(string command, Action<ProcessStartInfo> configure, CancellationToken cancel)
    {
        var start = new ProcessStartInfo("dotnet", [Program, command]) { UseShellExecute = false, WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        Configure(start, slack);
        start.Environment["GUIDANCEBOT_DataFolder"] = folder;
        start.Environment["GUIDANCEBOT_Server__Urls"] = Address.ToString();
        start.Environment["GUIDANCEBOT_Guidance__Paths__0"] = SlackBot.Guidance;
        configure(start);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(cancel);
        var output = await process.StandardOutput.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return (process.ExitCode, output + await errors);
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Delivers as Slack does: again until it is acknowledged.</summary>
    public async Task DeliverAsync(JsonNode envelope, CancellationToken cancel)
    {
        var body = Encoding.UTF8.GetBytes(envelope.ToJsonString());
        while (true)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, "/slack/events")) { Content = new ByteArrayContent(body) };
                var (time, signature) = SlackBot.Sign(body);
                request.Headers.Add("X-Slack-Request-Timestamp", time);
                request.Headers.Add("X-Slack-Signature", signature);
                using var response = await _http.SendAsync(request, cancel);
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // It is down: Slack tries again.
                await Task.Delay(100, cancel);
                continue;
            }

            await Task.Delay(100, cancel);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await KillAsync();
        }

        _http.Dispose();
    }

    private static string Program => Path.Combine(AppContext.BaseDirectory, "guidancebot.dll");

    private Uri Address => new($"http://127.0.0.1:{_port.ToString(CultureInfo.InvariantCulture)}");

    private static void Configure(ProcessStartInfo start, SlackStandIn slack)
    {
        start.Environment["GUIDANCEBOT_Slack__BotToken"] = "xoxb-bot";
        start.Environment["GUIDANCEBOT_Slack__SigningSecret"] = SlackBot.Secret;
        start.Environment["GUIDANCEBOT_Slack__ApiBaseUrl"] = slack.Address + "api/";
        start.Environment["GUIDANCEBOT_Slack__ReviewerChannel"] = SlackStandIn.Reviewers;
        start.Environment["GUIDANCEBOT_Modes__Default"] = "live";
        start.Environment["GUIDANCEBOT_Model__Enabled"] = "false";
    }

    private async Task<bool> IsUpAsync(CancellationToken cancel)
    {
        try
        {
            using var response = await _http.GetAsync(new Uri(Address, "/health/live"), cancel);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
