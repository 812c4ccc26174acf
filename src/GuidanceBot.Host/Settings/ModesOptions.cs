using System.ComponentModel.DataAnnotations;
using GuidanceBot.Core.Modes;

namespace GuidanceBot.Host.Settings;

/// <summary>Who reads what first where no lead has said.</summary>
public sealed class ModesOptions
{
    /// <summary><c>shadow</c>, <c>assisted</c> or <c>live</c>. Default: assisted; in the browser live as long as it is only this machine's, without sign-in.</summary>
    [RegularExpression("^(shadow|assisted|live)?$", ErrorMessage = "Modes:Default must be shadow, assisted or live.")]
    public string? Default { get; set; }

    /// <summary>The modes where nothing is set.</summary>
    /// <param name="demo">True where the browser is this machine's own, without sign-in.</param>
    public ModeDefaults Of(bool demo) => ModeWords.Parse(Default) is { } mode
        ? new ModeDefaults(mode, new Dictionary<string, Mode>(StringComparer.Ordinal))
        : new ModeDefaults(Mode.Assisted, demo ? new Dictionary<string, Mode>(StringComparer.Ordinal) { ["web"] = Mode.Live } : new Dictionary<string, Mode>(StringComparer.Ordinal));
}
