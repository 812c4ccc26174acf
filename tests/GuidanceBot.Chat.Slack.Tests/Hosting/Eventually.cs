using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Slack.Tests.Hosting;

/// <summary>Waits for what must come; says what was there instead.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(40);

    public static async Task<T> HereAsync<T>(Func<T?> look, Func<string> otherwise, TimeSpan? limit = null)
        where T : class
    {
        var since = TimeProvider.System.GetTimestamp();
        while (true)
        {
            if (look() is { } found)
            {
                return found;
            }

            if (TimeProvider.System.GetElapsedTime(since) > (limit ?? Limit))
            {
                Assert.Fail(otherwise());
            }

            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    public static Task TrueAsync(Func<bool> look, string otherwise, TimeSpan? limit = null) => HereAsync(() => look() ? "yes" : null, () => otherwise, limit);

    public static void ShouldBe200(this int status) => status.ShouldBe(200);
}
