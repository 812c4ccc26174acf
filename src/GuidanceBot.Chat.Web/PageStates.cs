using GuidanceBot.Chat.Web.Guidance;
using GuidanceBot.Chat.Web.Keeping;
using GuidanceBot.Chat.Web.Visitors;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Modes;
using GuidanceBot.Core.Settings;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace GuidanceBot.Chat.Web;

/// <summary>Gathers what a page needs to know about its request.</summary>
internal sealed class PageStates(WebOptions options, WebReach reach, IAntiforgery antiforgery, IWebIdentity identity, IGuidanceLibrary library, IDeskSettings desk, LeadDoor door, ModeBook modes, RegisterBook registers, TimeProvider time)
{
    /// <summary>The state for a page of this visitor; the token's cookie goes out with the answer.</summary>
    public async ValueTask<PageState> OfAsync(HttpContext context, WebVisitor visitor, string? conversation = null)
    {
        var hours = (await desk.CurrentAsync(context.RequestAborted)).Hours;
        var token = context.Response.HasStarted ? antiforgery.GetTokens(context) : antiforgery.GetAndStoreTokens(context);
        var now = time.GetUtcNow();
        var reviews = await identity.ReviewerAsync(context) is not null;
        var hold = reviews ? (await registers.HoldAsync(context.RequestAborted)).Hold : null;
        return new PageState
        {
            Site = options,
            Token = token.RequestToken!,
            Me = visitor.Account,
            SignedInAs = identity.SignsIn ? visitor.Sender.Name ?? "" : null,
            MayReview = reviews,
            MayKeep = await door.FindAsync(context) is not null,
            MayPing = await identity.AdminAsync(context) is not null,
            Unguarded = reach.Unguarded,
            Conversation = conversation,
            Reads = await modes.NoticeAsync(visitor.Conversation(conversation ?? "new"), now, context.RequestAborted),
            Modes = reviews ? await modes.HeadingAsync(visitor.Account.Chat, now, context.RequestAborted) : null,
            Hold = hold is not null && (hold.Until ?? DateTimeOffset.MaxValue) > now ? RegisterWords.Sentence(hold) : null,
            Home = reach.PublicUrl ?? (reach.LoopbackOnly ? new Uri($"{context.Request.Scheme}://{context.Request.Host}") : null),
            Now = now,
            Zone = TimeZoneInfo.FindSystemTimeZoneById(hours.TimeZone),
            Clauses = new ClauseLinks(library.Current),
        };
    }
}
