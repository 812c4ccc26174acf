using GuidanceBot.Chat.Web.Desk;
using GuidanceBot.Chat.Web.Guidance;
using GuidanceBot.Chat.Web.Keeping;
using GuidanceBot.Chat.Web.Pictures;
using GuidanceBot.Chat.Web.SignIn;
using GuidanceBot.Chat.Web.Threads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace GuidanceBot.Chat.Web;

/// <summary>The addresses of the pages.</summary>
public static class WebEndpoints
{
    /// <summary>Longest body of a post with a picture: 12 MB.</summary>
    public const long PictureBodyLimit = 12 * 1024 * 1024;

    /// <summary>Maps them.</summary>
    public static void MapWebChat(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.Use((context, next) =>
        {
            WebRequestVerifier.AddHeaders(context);
            return next(context);
        });
        var services = app.Services;
        if (services.GetRequiredService<WebReach>().PublicUrl is { } address)
        {
            // A proxy stands before the bot: pages, cookies and the provider know it by the address that people open, whatever a request says.
            app.Use((context, next) =>
            {
                (context.Request.Scheme, context.Request.Host) = (address.Scheme, new HostString(address.Authority));
                return next(context);
            });
        }

        if (services.GetService<SignInPages>() is not null)
        {
            app.UseAuthentication();
        }

        var verifier = services.GetRequiredService<WebRequestVerifier>();
        void Read(string path, RequestDelegate page) => app.MapGet(path, verifier.Read(page));
        void Post(string path, RequestDelegate page, long? limit = null) => app.MapPost(path, limit is { } most ? verifier.Post(page, most) : verifier.Post(page));

        app.MapGet("/assets/{version}/{name}", verifier.Open(WebAssets.ServeAsync));
        if (services.GetService<SignInPages>() is { } signIn)
        {
            app.MapGet("/signed-out", verifier.Open(signIn.SignedOutAsync));
            Post("/sign-out", signIn.SignOutAsync);
        }

        Read("/", services.GetRequiredService<ThreadPages>().StartAsync);
        Read("/new", ThreadPages.NewAsync);
        Read("/c/{id}", services.GetRequiredService<ThreadPages>().ShowAsync);
        Read("/form", services.GetRequiredService<FormPages>().OpenAsync);
        Read("/events/{id}", services.GetRequiredService<ThreadNews>().SendAsync);
        Read("/attachments/{id}", services.GetRequiredService<AttachmentFile>().ServeAsync);
        Post("/say", services.GetRequiredService<SayPost>().TakeAsync, PictureBodyLimit);
        Post("/act", services.GetRequiredService<ActPost>().TakeAsync);

        Read("/desk", services.GetRequiredService<DeskPages>().ShowAsync);
        Read("/desk/events", services.GetRequiredService<DeskNews>().SendAsync);
        Read("/desk/pings", services.GetRequiredService<PingPages>().ShowAsync);
        Post("/desk/ping", services.GetRequiredService<PingPages>().TakeAsync);
        Read("/desk/modes", services.GetRequiredService<ModePages>().ShowAsync);
        Post("/desk/mode", services.GetRequiredService<ModePages>().TakeAsync);
        Read("/desk/hours", services.GetRequiredService<SettingPages>().HoursAsync);
        Read("/desk/holds", services.GetRequiredService<SettingPages>().HoldsAsync);
        Post("/desk/settings", services.GetRequiredService<SettingPages>().TakeAsync);
        Read(ThresholdPages.Path, services.GetRequiredService<ThresholdPages>().ShowAsync);
        Post(ThresholdPages.Path, services.GetRequiredService<ThresholdPages>().TakeAsync);
        Read("/desk/{number}", services.GetRequiredService<DeskPages>().ShowAsync);
        Post("/desk/act", services.GetRequiredService<DeskPost>().TakeAsync);

        Read("/guidance", services.GetRequiredService<GuidancePages>().ShowAsync);
        Read("/guidance/{document}", services.GetRequiredService<GuidancePages>().ShowAsync);
        Read("/guidance/{document}/changes", services.GetRequiredService<KeepingPages>().ChangesAsync);
        Read("/guidance/{document}/versions", services.GetRequiredService<KeepingPages>().VersionsAsync);
        Read("/guidance/{document}/after", services.GetRequiredService<KeepingPages>().AfterAsync);
        Read("/guidance/{document}/edit", services.GetRequiredService<KeepingPages>().EditAsync);
        app.MapPost("/guidance/edit", verifier.Post(services.GetRequiredService<EditPost>().TakeAsync, EditPost.BodyLimit, EditPost.TooLarge));
        app.MapPost("/guidance/upload", verifier.Read(services.GetRequiredService<KeepingPost>().UploadAsync));
        Post("/guidance/act", services.GetRequiredService<KeepingPost>().ActAsync);

        Read("/decisions", services.GetRequiredService<KeepingPages>().DecisionsAsync);
        Post("/decisions/act", services.GetRequiredService<DecisionPost>().TakeAsync);
    }
}
