using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GuidanceBot.Chat.Web;

/// <summary>Turns components into HTML on the server: whole pages and the parts that open pages receive.</summary>
public sealed class WebMessageFormatter(IServiceProvider services, ILoggerFactory logs)
{
    /// <summary>The HTML of a component.</summary>
    public async ValueTask<string> HtmlAsync<TComponent>(IDictionary<string, object?> parameters)
        where TComponent : IComponent
    {
        await using var renderer = new HtmlRenderer(services, logs);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }

    /// <summary>Answers a request with a component.</summary>
    public async Task WriteAsync<TComponent>(HttpContext context, IDictionary<string, object?> parameters)
        where TComponent : IComponent
    {
        ArgumentNullException.ThrowIfNull(context);
        var html = await HtmlAsync<TComponent>(parameters);
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(html, context.RequestAborted);
    }
}
