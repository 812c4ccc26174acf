using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Drafts.Rules.Books;
using GuidanceBot.Core.Guidance;

namespace GuidanceBot.Evals.Drafts;

/// <summary>Checkers for figures: no guidance, no registers, a fixed moment.</summary>
static class Checkers
{
    static readonly DateTimeOffset s_moment = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    public static DraftChecker Of(RuleBook book) => new(book, new KeywordRuleClauses(), _ => DraftRegisters.Empty, new FixedClock());

    /// <summary>The shipped rules, or those of a folder while they are being written.</summary>
    public static RuleBook Book(string? folder)
    {
        if (folder is null)
        {
            return RuleBook.Shipped;
        }

        var (book, problems) = RuleBook.Of([.. Directory.EnumerateFiles(folder, "*.yml").Order(StringComparer.Ordinal).Select(f => new RuleFile(Path.GetFileName(f), File.ReadAllText(f)))]);
        return book ?? throw new InvalidDataException(string.Join(Environment.NewLine, problems));
    }

    public static DraftReport Check(this DraftChecker checker, Draft draft) => checker.Check(draft, GuidanceSet.Empty);

    sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => s_moment;
    }
}
