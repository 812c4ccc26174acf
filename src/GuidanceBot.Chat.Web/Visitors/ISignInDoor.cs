using Microsoft.AspNetCore.Http;

namespace GuidanceBot.Chat.Web.Visitors;

/// <summary>What a request meets that must sign in first.</summary>
internal interface ISignInDoor
{
    /// <summary>Leads a reader to the provider; tells a sender that nothing was sent.</summary>
    Task AskAsync(HttpContext context);
}
