using GuidanceBot.Core.Guidance.Deontics;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Guidance.Lint;

/// <summary>A sentence of a clause.</summary>
internal sealed record LintSentence(TextSpan Span, string Text, ClauseReading Reading);
