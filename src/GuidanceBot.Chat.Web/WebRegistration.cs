using GuidanceBot.Chat.Web.Desk;
using GuidanceBot.Chat.Web.Guidance;
using GuidanceBot.Chat.Web.Keeping;
using GuidanceBot.Chat.Web.Pictures;
using GuidanceBot.Chat.Web.Threads;
using GuidanceBot.Chat.Web.Visitors;
using GuidanceBot.Core.Conversations;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace GuidanceBot.Chat.Web;

/// <summary>Adds the browser: the staff chat, the review desk and the guidance as pages.</summary>
public static class WebRegistration
{
    /// <summary>What the pages need.</summary>
    public static IServiceCollection AddWebChat(this IServiceCollection services, WebOptions options, WebReach reach)
    {
        ArgumentNullException.ThrowIfNull(reach);
        services.AddSingleton(options).AddSingleton(reach);
        services.AddSingleton<WebSender>().AddSingleton<WebStatusLine>().AddSingleton<IChatEdge, WebEdge>();
        services.TryAddSingleton<IWebIdentity, CookieIdentity>();
        services.AddSingleton<WebMessageFormatter>().AddSingleton<WebRequestVerifier>().AddSingleton<PageStates>().AddSingleton<OpenPages>().AddSingleton<LiveNews>();
        services.AddSingleton<MyQuestions>().AddSingleton<ThreadReader>().AddSingleton<ThreadPages>().AddSingleton<FormPages>().AddSingleton<SayPost>().AddSingleton<ActPost>().AddSingleton<ThreadNews>();
        services.AddSingleton<IPictureCleaner, PictureCleaner>().AddSingleton<PictureIntake>().AddSingleton<AttachmentFile>().AddSingleton<GuidancePages>();
        services.AddSingleton<DeskReader>().AddSingleton<DeskPages>().AddSingleton<DeskPost>().AddSingleton<DeskNews>().AddSingleton<PingPages>().AddSingleton<ModePages>().AddSingleton<SettingPages>().AddSingleton<ThresholdPages>();
        services.AddSingleton<LeadDoor>().AddSingleton<KeepingReader>().AddSingleton<KeepingPages>().AddSingleton<KeepingPost>().AddSingleton<EditPost>().AddSingleton<DecisionPost>();
        AddTokens(services, reach);
        return services;
    }

    /// <summary>Tokens of our forms. The host says where their keys lie; whoever can read the database can read them, so the warning about it says nothing new.</summary>
    private static void AddTokens(IServiceCollection services, WebReach reach)
    {
        services.AddDataProtection().SetApplicationName("guidancebot");
        services.AddLogging(l => l.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error));
        services.AddAntiforgery(o =>
        {
            o.FormFieldName = WebPayloads.Token;
            o.HeaderName = null;
            o.SuppressXFrameOptionsHeader = true;
            o.Cookie.Name = reach.Cookie("guidancebot-forms");
            o.Cookie.Path = "/";
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.Cookie.SecurePolicy = reach.Https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        });
    }
}
