using System.Net;
using System.Text.RegularExpressions;
using GuidanceBot.Chat.Web.Tests.Hosting;
using Shouldly;

namespace GuidanceBot.Chat.Web.Tests.SignIn;

/// <summary>The provider's sign-in page, for a browser without script.</summary>
internal static class SignInClient
{
    /// <summary>Signs in on the provider's page that the client has been led to.</summary>
    public static async Task SignInAsync(this PageClient client, string user)
    {
        client.Page.ShouldContain("Hospital sign-in");
        var back = WebUtility.HtmlDecode(Regex.Match(client.Html, "name=\"back\" value=\"([^\"]*)\"").Groups[1].Value);
        using var form = new FormUrlEncodedContent([new("user", user), new("back", back)]);
        await client.SendAsync(new Uri(client.At, "/login").ToString(), form);
    }
}
