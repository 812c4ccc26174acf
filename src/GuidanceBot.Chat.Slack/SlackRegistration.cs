using GuidanceBot.Chat.Slack.Api;
using GuidanceBot.Chat.Slack.Incoming;
using GuidanceBot.Chat.Slack.People;
using GuidanceBot.Chat.Slack.Socket;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.People;
using Microsoft.Extensions.DependencyInjection;

namespace GuidanceBot.Chat.Slack;

/// <summary>Adds Slack: events and presses over HTTP or Socket Mode, messages through the Web API.</summary>
public static class SlackRegistration
{
    /// <summary>What it needs.</summary>
    public static IServiceCollection AddSlack(this IServiceCollection services, SlackOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        services.AddSingleton(options);
        services.AddSingleton(s => new SlackApi(Http(), options, s.GetRequiredService<MethodPace>())).AddSingleton<MethodPace>().AddSingleton<SentMessages>();
        services.AddSingleton<SlackInstalls>().AddSingleton<SlackUsers>().AddSingleton<SlackGate>().AddSingleton<IGate>(s => s.GetRequiredService<SlackGate>()).AddSingleton<DirectMessages>().AddSingleton<SlackStart>();
        services.AddSingleton<SlackRoles>().AddSingleton<ReviewerNames>();
        services.AddSingleton<IChatRoles>(s => s.GetRequiredService<SlackRoles>()).AddSingleton<IReviewerPlace>(s => s.GetRequiredService<SlackRoles>());
        services.AddSingleton<SlackLater>().AddSingleton<SlackPolite>().AddSingleton<Places>().AddSingleton<IFileFetcher, SlackAttachments>();
        services.AddSingleton<SlackMessages>().AddSingleton<SlackPresses>().AddSingleton<SlackForms>().AddSingleton<SlackHome>();
        services.AddSingleton<SlackDoor>().AddSingleton<SlackPayloadParser>();
        services.AddSingleton<SlackFallback>().AddSingleton<SlackPointer>().AddSingleton<SlackFiles>().AddSingleton<SlackLongTexts>();
        services.AddSingleton<SlackPictures>().AddHostedService(s => s.GetRequiredService<SlackPictures>());
        services.AddSingleton(s => new SlackSender(
            s.GetRequiredService<SlackApi>(),
            s.GetRequiredService<MethodPace>(),
            s.GetRequiredService<DirectMessages>(),
            s.GetRequiredService<SlackInstalls>(),
            s.GetRequiredService<SlackFallback>(),
            s.GetRequiredService<SlackPointer>(),
            s.GetRequiredService<SlackLongTexts>(),
            s.GetRequiredService<SentMessages>(),
            s.GetRequiredService<IDeskSettings>(),
            s.GetRequiredService<TimeProvider>()));
        services.AddSingleton(s => new SlackStatusLine(s.GetRequiredService<SlackApi>(), s.GetRequiredService<DirectMessages>(), s.GetRequiredService<SlackLater>()));
        services.AddSingleton<IChatEdge, SlackEdge>();
        if (options.Http)
        {
            services.AddSingleton(s => new SlackRequestVerifier(options.SigningSecret!, s.GetRequiredService<TimeProvider>()));
        }

        if (options.Socket)
        {
            services.AddSingleton<SlackSockets>();
            services.AddHostedService<SocketMode>();
        }

        return services;
    }

    /// <summary>What only Slack itself can say about the settings, as one sentence; null where nothing is wrong or it can't be asked.</summary>
    public static Task<string?> CheckSlackAsync(this IServiceProvider services, CancellationToken cancel) => services.GetRequiredService<SlackStart>().ProblemAsync(cancel);

    /// <summary>No redirects: our token follows nobody. Connections are renewed, so that a moved address is found.</summary>
    internal static HttpClient Http() => new(new System.Net.Http.SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(5),
    })
    {
        Timeout = TimeSpan.FromSeconds(10),
        MaxResponseContentBufferSize = SlackApi.MaxAnswer,
    };
}
