using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Guidance.Deontics;

/// <summary>A stretch of a sentence that says when its rule holds.</summary>
/// <param name="Span">The stretch, its connective included.</param>
/// <param name="Kind">What the connective does.</param>
internal readonly record struct Subordinate(TextSpan Span, SubordinateKind Kind);

internal enum SubordinateKind
{
    /// <summary>"even if": takes a condition away.</summary>
    Emphasis,

    /// <summary>"if", "provided", "only with": must hold.</summary>
    Condition,

    /// <summary>"when", "where", "after": says where the rule applies.</summary>
    Scope,

    /// <summary>"while", "during", "before": a time that passes, and a ban with it.</summary>
    Passing,

    /// <summary>"unless", "except", "until", "without permission": lifts it.</summary>
    Exception,
}
