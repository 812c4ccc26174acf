using GuidanceBot.TestKit.Stores;
using Xunit;

namespace GuidanceBot.Host.Tests;

/// <summary>The same on PostgreSQL, and where messages can't be found again. Beside the SQLite one: most of the time goes on waiting for leases.</summary>
public sealed class OtherCrashTests(ITestOutputHelper output)
{
    [Fact]
    public async Task PostgreSQL_killed_loses_nothing_and_doubles_nothing()
    {
        var connection = await PostgresServer.NewDatabaseAsync();
        await CrashTests.RunAsync(output, Math.Max(1, CrashTests.Kills / 5), canFind: true, "--Storage:Provider=postgres", "--Storage:ConnectionString=" + connection);
    }

    [Fact]
    public Task Where_a_message_cannot_be_found_a_second_copy_says_so() => CrashTests.RunAsync(output, Math.Max(1, CrashTests.Kills / 5), canFind: false);
}
