namespace GuidanceBot.Chat.Web.Components.Forms;

/// <summary>A form that came back: nothing that was typed is lost.</summary>
/// <param name="Fields">What was typed, by field.</param>
/// <param name="Errors">What it lacks, by field.</param>
public sealed record TypedForm(IReadOnlyDictionary<string, string> Fields, IReadOnlyDictionary<string, string> Errors);
