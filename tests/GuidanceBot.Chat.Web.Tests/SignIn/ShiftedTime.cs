namespace GuidanceBot.Chat.Web.Tests.SignIn;

/// <summary>The machine's clock, moved on by a test; timers run as ever.</summary>
internal sealed class ShiftedTime : TimeProvider
{
    public TimeSpan Shift { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Shift;
}
