using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Drafts.Identifiers;
using GuidanceBot.Core.Drafts.Rules.Books;
using GuidanceBot.Core.Guidance;

namespace GuidanceBot.Host;

/// <summary>
/// Checks and scans by the rules as shipped, which take longer to read than the rest of the start: they are read beside the first page,
/// and whoever needs them before they are there waits for them.
/// </summary>
internal sealed class ReadRules(Func<RuleBook, IDraftChecker> checker) : IDraftChecker, IIdentifierScanner
{
    private readonly Lazy<(IDraftChecker Checker, IIdentifierScanner Scanner)> _read = new(() =>
    {
        var book = RuleBook.Shipped;
        return (checker(book), new IdentifierScanner(new IdentifierOptions { PublicContacts = book.PublicContacts }));
    });

    /// <inheritdoc/>
    public DraftReport Check(Draft draft, GuidanceSet guidance) => _read.Value.Checker.Check(draft, guidance);

    /// <inheritdoc/>
    public DraftReport Check(Draft draft, GuidanceSet guidance, DraftRegisters registers) => _read.Value.Checker.Check(draft, guidance, registers);

    /// <inheritdoc/>
    public IReadOnlyList<Finding> Scan(string text) => _read.Value.Scanner.Scan(text);
}
