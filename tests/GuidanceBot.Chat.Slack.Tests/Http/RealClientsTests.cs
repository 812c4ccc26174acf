using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using GuidanceBot.Chat.Slack.Tests.Hosting;
using GuidanceBot.TestKit;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Slack.Tests.Http;

/// <summary>
/// The real program behind a delivery edge that is held to the vendor's own framework: signed HTTP and Socket Mode, retries, 429, faults.
/// Against <c>drive-edge.mjs</c>, which that framework passes, one check is changed: a menu that asks for options gets none, as none of ours does.
/// </summary>
public sealed class RealClientsTests
{
    private static readonly string Clients = Path.Combine(Repository.Root, "tests", "clients", "slack");

    [Theory]
    [InlineData("http")]
    [InlineData("socket")]
    public async Task The_program_passes_every_check_of_the_edge(string mode)
    {
        Needs.Tool(Path.Combine(Clients, "node_modules", "ws"), "The clients of the Slack tests (npm ci in tests/clients/slack)");
        var folder = Directory.CreateTempSubdirectory("guidancebot-edge-");
        var (api, edge, bot) = (FreePort(), FreePort(), FreePort());
        var events = mode == "http" ? $"http://127.0.0.1:{bot}/slack/events" : "";
        List<Process> started = [];
        try
        {
            started.Add(Start("node", folder, [Path.Combine(Clients, "mini-web-api.mjs")], ("PORT", api), ("EVENTS_URL", $"http://127.0.0.1:{edge}/from-emulate")));
            started.Add(Start("node", folder, [Path.Combine(Clients, "slack-edge.mjs")], ("PORT", edge), ("UPSTREAM", $"http://127.0.0.1:{api}"), ("BOT_URL", events)));
            await UpAsync(edge, "/sim/who");
            started.Add(Start(
                "dotnet",
                folder,
                [Path.Combine(AppContext.BaseDirectory, "guidancebot.dll"), "serve", "--urls", $"http://127.0.0.1:{bot}", "--data", folder.FullName, "--guidance", SlackBot.Guidance],
                ("GUIDANCEBOT_Slack__BotToken", "xoxb-bot"),
                (mode == "http" ? "GUIDANCEBOT_Slack__SigningSecret" : "GUIDANCEBOT_Slack__AppToken", mode == "http" ? SlackBot.Secret : "xapp-1"),
                ("GUIDANCEBOT_Slack__ApiBaseUrl", $"http://127.0.0.1:{edge}/api/"),
                ("GUIDANCEBOT_Slack__ReviewerChannel", "C0PRIVATE1"),
                ("GUIDANCEBOT_Modes__Default", "live"),
                ("GUIDANCEBOT_Model__Enabled", "false")));
            await UpAsync(bot, "/health/live");
            if (mode == "socket")
            {
                await Eventually.HereAsync(() => Who(edge).Contains("\"sockets\":2", StringComparison.Ordinal) ? "yes" : null, () => "No sockets: " + Who(edge));
            }

            using var drive = Process.Start(Describe("node", folder, [Path.Combine(Clients, "drive-bot.mjs")], ("EDGE", $"http://127.0.0.1:{edge}")))!;
            var output = await drive.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await drive.WaitForExitAsync(TestContext.Current.CancellationToken);

            TestContext.Current.TestOutputHelper?.WriteLine(output);
            drive.ExitCode.ShouldBe(0, output);
        }
        finally
        {
            foreach (var process in started)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
                process.Dispose();
            }

            folder.Delete(recursive: true);
        }
    }

    private static string Who(string edge)
    {
        using var http = new HttpClient();
        return http.PostAsync(new Uri($"http://127.0.0.1:{edge}/sim/who"), null).GetAwaiter().GetResult().Content.ReadAsStringAsync().GetAwaiter().GetResult();
    }

    private static async Task UpAsync(string port, string path)
    {
        using var http = new HttpClient();
        await Eventually.HereAsync(
            () =>
            {
                try
                {
                    using var answer = http.Send(new HttpRequestMessage(path == "/sim/who" ? HttpMethod.Post : HttpMethod.Get, $"http://127.0.0.1:{port}{path}"));
                    return answer.IsSuccessStatusCode ? "up" : null;
                }
                catch (HttpRequestException)
                {
                    return null;
                }
            },
            () => $"Nothing listens on {port}.",
            TimeSpan.FromSeconds(90));
    }

    private static Process Start(string program, DirectoryInfo folder, string[] arguments, params (string Name, string Value)[] environment)
    {
        var process = Process.Start(Describe(program, folder, arguments, environment))!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static ProcessStartInfo Describe(string program, DirectoryInfo folder, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder.FullName };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
