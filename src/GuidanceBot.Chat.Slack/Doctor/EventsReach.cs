using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using GuidanceBot.Core.Settings;

namespace GuidanceBot.Chat.Slack.Doctor;

/// <summary>Whether the bot that runs here takes what Slack signs: it is asked as Slack asks, when an address is set.</summary>
internal sealed class EventsReach(HttpClient http, Uri bot, SlackOptions options, TimeProvider time)
{
    private const string Topic = "slack events";
    private const string Challenge = "guidancebot-doctor";
    private const string OnlySlack = "Whether Slack reaches it only Slack can tell: press Retry beside the address under Event Subscriptions.";

    /// <summary>Asks it.</summary>
    public async Task<Diagnosis> ExamineAsync(CancellationToken cancel)
    {
        try
        {
            using var request = Signed($$"""{"type":"url_verification","challenge":"{{Challenge}}"}""");
            using var response = await http.SendAsync(request, cancel);
            var answer = await response.Content.ReadAsStringAsync(cancel);
            return response.StatusCode switch
            {
                HttpStatusCode.OK when answer == Challenge => new(Topic, true, $"the bot at {bot} takes what this signing secret signs. {OnlySlack}"),
                HttpStatusCode.Unauthorized => new(Topic, false, $"the bot at {bot} runs with another signing secret, or its clock is wrong: restart it with this Slack:SigningSecret."),
                _ => new(Topic, false, $"what runs at {bot} doesn’t take Slack’s events ({(int)response.StatusCode}): restart the bot with these settings."),
            };
        }
        catch (HttpRequestException)
        {
            return new(Topic, null, $"the bot doesn’t run at {bot}: start it and ask again. {OnlySlack}");
        }
    }

    private HttpRequestMessage Signed(string body)
    {
        var stamp = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(options.SigningSecret!), Encoding.UTF8.GetBytes($"v0:{stamp}:{body}"));
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot, SlackEndpoints.Path)) { Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")) };
        request.Headers.Add("X-Slack-Request-Timestamp", stamp);
        request.Headers.Add("X-Slack-Signature", "v0=" + Convert.ToHexStringLower(hash));
        return request;
    }
}
