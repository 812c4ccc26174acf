using System.ComponentModel.DataAnnotations;

namespace GuidanceBot.Core.Questions;

/// <summary>Who listens when somebody raises a concern.</summary>
public sealed class SpeakingUpOptions
{
    /// <summary>One line each, at most five. Default: the guardian, the union, the regulator.</summary>
    [MaxLength(5, ErrorMessage = "SpeakingUp:Listeners takes at most five lines.")]
    public IReadOnlyList<string> Listeners { get; set; } = ["The speak-up guardian, in confidence.", "Your union or professional body.", "The regulator, from outside the organisation."];
}
