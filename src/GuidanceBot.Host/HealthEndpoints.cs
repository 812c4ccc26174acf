using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Host.Workers;

namespace GuidanceBot.Host;

/// <summary>What a supervisor asks: is it alive, is it ready? One word each; details are for the management address.</summary>
internal static class HealthEndpoints
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", (RequestDelegate)(context => context.Response.WriteAsync("live", context.RequestAborted)));
        app.MapGet("/health/ready", ReadyAsync);
    }

    /// <summary>Ready: the database answers, guidance is loaded, the workers go round.</summary>
    private static async Task ReadyAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var ready = services.GetRequiredService<IGuidanceLibrary>().Current.Documents.Count > 0
            && services.GetRequiredService<WorkerPulse>().SilentSince(services.GetRequiredService<TimeProvider>().GetUtcNow() - Silence).Count == 0
            && await DatabaseAnswersAsync(services, context.RequestAborted);
        context.Response.StatusCode = ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        await context.Response.WriteAsync(ready ? "ready" : "not ready", context.RequestAborted);
    }

    private static async ValueTask<bool> DatabaseAnswersAsync(IServiceProvider services, CancellationToken cancel)
    {
        try
        {
            await services.GetRequiredService<IInbox>().DepthAsync(cancel);
            return true;
        }
        catch (System.Data.Common.DbException)
        {
            return false;
        }
    }
}
