using GuidanceBot.Chat.Web.Components.Desk;
using GuidanceBot.Chat.Web.Keeping;
using GuidanceBot.Chat.Web.Visitors;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Reliability;
using Microsoft.AspNetCore.Http;

namespace GuidanceBot.Chat.Web.Desk;

/// <summary><c>/desk/sure</c>: a lead sees how reliable verdicts are on what comms decided, and applies a threshold that is proposed.</summary>
internal sealed class ThresholdPages(LeadDoor door, ThresholdBook book, ReliabilityRun run, IGuidanceLibrary library, IDeskSettings settings, Intake intake, PageStates states, WebRequestVerifier verifier, WebMessageFormatter formatter, TimeProvider time)
{
    /// <summary>Asks the decided questions again.</summary>
    public const string Measure = "thresholds.measure";

    /// <summary>Where it is.</summary>
    public const string Path = "/desk/sure";

    private const int MostChanges = 50;

    /// <summary>The page.</summary>
    public async Task ShowAsync(HttpContext context)
    {
        if (await EnterAsync(context) is { } lead)
        {
            await WriteAsync(context, lead, v => v with { Saved = context.Request.Query.ContainsKey("saved") });
        }
    }

    /// <summary><c>POST /desk/sure</c>: inserted first like any act; who may do it is decided again when it is handled. Measuring changes nothing, and starts at once.</summary>
    public async Task TakeAsync(HttpContext context)
    {
        if (await EnterAsync(context) is not { } lead)
        {
            return;
        }

        var form = context.Request.Form;
        var press = WebPress.Read(form[WebPayloads.Press]);
        if (press is not { Verb: Measure or ThresholdHandler.Apply or ThresholdHandler.Shipped })
        {
            await verifier.TellAsync(context, StatusCodes.Status400BadRequest, "I don’t know that button", "It may be from an older page. Open it again, please.");
            return;
        }

        if (press.Verb == Measure)
        {
            run.Start(lead.Account.Key);
            Go(context, Path);
            return;
        }

        var result = await intake.AcceptAndWaitAsync(WebPayloadParser.Action(form, lead, lead.Desk, press, time.GetUtcNow()), context.RequestAborted);
        if (result is { Refusal: null })
        {
            Go(context, Path + "?saved");
            return;
        }

        context.Response.StatusCode = StatusCodes.Status409Conflict;
        await WriteAsync(context, lead, v => v with { Refusal = result?.Refusal ?? "It is on its way. Open the page again in a moment." });
    }

    private static void Go(HttpContext context, string to)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = to;
    }

    private async ValueTask<WebVisitor?> EnterAsync(HttpContext context)
    {
        var lead = await door.FindAsync(context);
        if (lead is null)
        {
            await verifier.TellAsync(context, StatusCodes.Status403Forbidden, "How sure the bot must be is for comms leads", "If you should be a lead, ask whoever runs the bot to add you.");
        }

        return lead;
    }

    private async Task WriteAsync(HttpContext context, WebVisitor lead, Func<ThresholdView, ThresholdView> change)
    {
        var cancel = context.RequestAborted;

        // Looked at before what was kept: a run that ends meanwhile is shown with its result.
        var running = run.Progress;
        var (applied, version) = await book.CurrentAsync(cancel);
        var (measured, _) = await book.MeasuredAsync(cancel);
        var view = new ThresholdView(measured, version, await book.HistoryAsync(MostChanges, cancel), WhoDid.Of(lead.Account, await settings.CurrentAsync(cancel)))
        {
            Running = running,
            Engine = run.Engine,
            Applied = applied,
            Failed = run.Failed,
            OtherGuidance = measured is not null && measured.GuidanceVersion != library.Current.Version,
        };
        await formatter.WriteAsync<ThresholdPage>(context, new Dictionary<string, object?>(StringComparer.Ordinal) { ["State"] = await states.OfAsync(context, lead), ["View"] = change(view) });
    }
}
