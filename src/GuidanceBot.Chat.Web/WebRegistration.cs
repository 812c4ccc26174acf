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
        services.AddSingleton<DeskReader>().AddSingleton<DeskPages>().AddSingleton<DeskPost>().AddSingleton<DeskNews>();
        services.AddSingleton<LeadDoor>().AddSingleton<KeepingReader>().AddSingleton<KeepingPages>().AddSingleton<KeepingPost>().AddSingleton<DecisionPost>();
        AddTokens(services, reach);
        return services;
    }

    /// <summary>Tokens of our forms. Their keys lie beside the database, readable by whoever can read that; the warning about it says nothing new.</summary>
    private static void AddTokens(IServiceCollection services, WebReach reach)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(reach.KeysFolder);
        }
        else
        {
            Directory.CreateDirectory(reach.KeysFolder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        services.AddDataProtection().SetApplicationName("guidancebot").PersistKeysToFileSystem(new DirectoryInfo(reach.KeysFolder));
        services.AddLogging(l => l.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error));
        services.AddAntiforgery(o =>
        {
            o.FormFieldName = WebPayloads.Token;
            o.HeaderName = null;
            o.SuppressXFrameOptionsHeader = true;
            o.Cookie.Name = "guidancebot-forms";
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
    }
}
