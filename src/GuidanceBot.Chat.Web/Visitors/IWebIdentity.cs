using Microsoft.AspNetCore.Http;

namespace GuidanceBot.Chat.Web.Visitors;

/// <summary>Who is this request? Without sign-in a cookie answers; with it, the signed-in account.</summary>
public interface IWebIdentity
{
    /// <summary>True where people sign in.</summary>
    bool SignsIn { get; }

    /// <summary>False where whoever sends this request must sign in first.</summary>
    bool Knows(HttpContext context);

    /// <summary>The person who asks in this browser; a new one where it brings none.</summary>
    ValueTask<WebVisitor> AskerAsync(HttpContext context);

    /// <summary>The person at the review desk; null where this request may not enter it.</summary>
    ValueTask<WebVisitor?> ReviewerAsync(HttpContext context);

    /// <summary>The person who looks after the bot; null where this request is not theirs.</summary>
    ValueTask<WebVisitor?> AdminAsync(HttpContext context);
}
