using GuidanceBot.Host.Settings;
using Microsoft.Extensions.Configuration;
using Shouldly;
using Xunit;

namespace GuidanceBot.Host.Tests;

/// <summary>Settings of sign-in that don't fit together stop the start with one sentence that says what to set.</summary>
public sealed class SignInSettingsTests
{
    private static readonly string[] Complete =
    [
        "SignIn:Authority=https://login.example.org", "SignIn:ClientId=guidancebot", "SignIn:ClientSecret=s", "SignIn:Roles:Reviewer:0=comms", "Guidance:Paths:0=" + Path.GetTempPath(),
    ];

    [Theory]
    [InlineData("SignIn:Authority=", "Set SignIn:Authority")]
    [InlineData("SignIn:Authority=http://login.example.org", "http:// is for this machine only")]
    [InlineData("SignIn:ClientId=", "set SignIn:ClientId")]
    [InlineData("SignIn:ClientSecret=", "set SignIn:ClientSecret")]
    [InlineData("SignIn:Roles:Reviewer:0=", "set SignIn:Roles:Reviewer")]
    [InlineData("SignIn:HoursAtMost=0", "Set SignIn:HoursAtMost")]
    [InlineData("Guidance:Paths:0=", "set Guidance:Paths to your document")]
    [InlineData("Server:DangerouslyServeWithoutSignIn=true", "remove one of them")]
    [InlineData("Server:Urls=http://0.0.0.0:5080", "set Server:PublicUrl")]
    [InlineData("Server:PublicUrl=http://ask.example.org", "write the https:// address")]
    [InlineData("Server:PublicUrl=https://ask.example.org/bot", "without a path")]
    public void What_does_not_fit_stops_the_start(string setting, string says) =>
        Should.Throw<SettingsException>(() => Read([.. Complete, setting])).Message.ShouldContain(says);

    [Fact]
    public void With_sign_in_the_bot_may_be_opened_by_others()
    {
        var settings = Read([.. Complete, "Server:Urls=http://0.0.0.0:5080", "Server:PublicUrl=https://ask.example.org"]);

        settings.LoopbackOnly.ShouldBeFalse();
        settings.SignIn.IsOn().ShouldBeTrue();
    }

    [Theory]
    [InlineData("Server:Urls=http://0.0.0.0:5080")]
    [InlineData("Server:PublicUrl=https://ask.example.org")]
    public void Without_sign_in_it_may_not(string setting) =>
        Should.Throw<SettingsException>(() => Read(["Guidance:Paths:0=" + Path.GetTempPath(), setting])).Message.ShouldContain("set SignIn:Authority, or keep to 127.0.0.1");

    [Fact]
    public void Without_any_key_sign_in_is_off() => Read([]).SignIn.IsOn().ShouldBeFalse();

    private static BotSettings Read(string[] settings)
    {
        // An empty value takes a key away.
        var values = settings.Select(s => s.Split('=', 2)).GroupBy(s => s[0], s => s[1], StringComparer.Ordinal).Where(g => g.Last().Length > 0).ToDictionary(g => g.Key, g => (string?)g.Last(), StringComparer.Ordinal);
        return BotSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
    }
}
