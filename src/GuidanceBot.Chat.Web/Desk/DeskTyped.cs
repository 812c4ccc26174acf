using GuidanceBot.Chat.Web.Components.Forms;
using GuidanceBot.Core.Conversations;
using Microsoft.AspNetCore.Http;

namespace GuidanceBot.Chat.Web.Desk;

/// <summary>What a reviewer had typed when a press came back: nothing of it is lost.</summary>
/// <param name="Refusal">Why it came back; null where fields are missing.</param>
/// <param name="Outcome">The decision that was picked.</param>
/// <param name="Forms">What stood in each form.</param>
public sealed record DeskTyped(string? Refusal, string Outcome, IReadOnlyDictionary<string, TypedForm> Forms)
{
    private static readonly string[] Names = ["answer", "edit", "decline", "ask_back", "note", "reveal", "posted", "keep", "correct", "reassign"];

    /// <summary>Reads everything that a post holds.</summary>
    public static DeskTyped Of(IFormCollection form, WebPress press, string? refusal, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(press);
        var pressed = WebPress.PrefixOf(press.Verb);
        return new DeskTyped(refusal, pressed, Names.ToDictionary(
            n => n,
            n =>
            {
                var fields = WebPayloadParser.Fields(form, n);
                return new TypedForm(fields, n == pressed && refusal is null ? FormDesk.Errors(press.Verb, fields, now) : new Dictionary<string, string>(StringComparer.Ordinal));
            },
            StringComparer.Ordinal));
    }

    /// <summary>What stood in one form; null where nothing did and nothing is wrong with it.</summary>
    public TypedForm? In(string name) => Forms.GetValueOrDefault(name) is { } typed && (typed.Fields.Count > 0 || typed.Errors.Count > 0) ? typed : null;
}
