using System.Diagnostics;
using GuidanceBot.TestKit;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Slack.Tests.Formatting;

/// <summary>The manifest that people paste is one that Slack takes.</summary>
public sealed class ManifestTests
{
    [Fact]
    public async Task Slacks_own_schema_takes_the_manifest()
    {
        var clients = Path.Combine(Repository.Root, "tests", "clients", "slack");
        Needs.Tool(Path.Combine(clients, "node_modules", "ajv"), "The clients of the Slack tests (npm ci in tests/clients/slack)");
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(clients, "validate-manifest.mjs"), Path.Combine(Repository.Root, "infra", "slack", "manifest.json")]) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false })!;
        var errors = await node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);

        node.ExitCode.ShouldBe(0, errors);
    }

    [Fact]
    public void Every_permission_is_justified()
    {
        var manifest = File.ReadAllText(Path.Combine(Repository.Root, "infra", "slack", "manifest.json"));
        var guide = File.ReadAllText(Path.Combine(Repository.Root, "infra", "slack", "README.md"));
        using var document = System.Text.Json.JsonDocument.Parse(manifest);

        document.RootElement.GetProperty("oauth_config").GetProperty("scopes").GetProperty("bot").EnumerateArray().Select(s => s.GetString()!).ShouldAllBe(s => guide.Contains($"`{s}`", StringComparison.Ordinal));
    }
}
