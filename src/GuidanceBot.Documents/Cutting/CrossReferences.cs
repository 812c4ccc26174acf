using GuidanceBot.Core.Guidance;

namespace GuidanceBot.Documents.Cutting;

internal static class CrossReferences
{
    public static IReadOnlyList<Clause> Follow(string document, IReadOnlyList<Clause> clauses) => clauses;
}
