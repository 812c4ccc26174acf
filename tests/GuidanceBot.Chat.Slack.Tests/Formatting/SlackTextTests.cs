using System.Text.Json;
using GuidanceBot.Chat.Slack.Incoming;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Slack.Tests.Formatting;

/// <summary>Texts are read as their writers saw them.</summary>
public sealed class SlackTextTests
{
    [Theory]
    [InlineData("MSc &amp; MBA &lt;3 it", "MSc & MBA <3 it")]
    [InlineData("&amp;lt; stays", "&lt; stays")]
    [InlineData("<@U0BOT> can I?", "can I?")]
    [InlineData("ask <@U1|sam> or <@U2>", "ask @sam or @colleague")]
    [InlineData("in <#C1|ward-7> and <#C2|>", "in #ward-7 and #channel")]
    [InlineData("<!here> and <!subteam^S1|@team> and <!date^1^{date}|today>", "@here and @team and today")]
    [InlineData("<https://a.example/?x=1&amp;y=2> and <https://a.example|the page> and <mailto:a@b.example|a@b.example> and <tel:0123|0123>", "https://a.example/?x=1&y=2 and the page and a@b.example and 0123")]
    [InlineData("a < b > c", "a  b  c")]
    [InlineData("  \n spaces  \n\n ", "spaces")]
    public void Markup_is_read_as_it_is_shown(string wire, string seen) => SlackText.Plain(wire, "U0BOT").ShouldBe(seen);

    [Fact]
    public void Rich_text_is_read_without_its_styles()
    {
        using var message = JsonDocument.Parse("""
        {"text":"*bold* <@U0BOT>","blocks":[{"type":"rich_text","elements":[
         {"type":"rich_text_section","elements":[{"type":"user","user_id":"U0BOT"},{"type":"text","text":" Our "},{"type":"text","text":"best","style":{"bold":true}},{"type":"text","text":" day "},{"type":"emoji","name":"tada","unicode":"1f389"},{"type":"link","url":"https://a.example","text":"see"}]},
         {"type":"rich_text_list","style":"bullet","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"one"}]},{"type":"rich_text_section","elements":[{"type":"text","text":"two"}]}]}]}]}
        """);

        SlackText.Of(message.RootElement, "U0BOT").ShouldBe("Our best day 🎉see\none\ntwo");
    }

    [Fact]
    public void Hostile_text_costs_no_time() => SlackText.Plain(string.Concat(Enumerable.Repeat("<<<", 30_000)) + new string(' ', 20_000) + "\n", null).Length.ShouldBeLessThan(120_001);
}
