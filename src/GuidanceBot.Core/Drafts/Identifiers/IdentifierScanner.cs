using GuidanceBot.Core.Drafts.Identifiers.Shapes;

namespace GuidanceBot.Core.Drafts.Identifiers;

/// <summary>Finds patients' numbers and contact details. Costly looks happen only where digits or an <c>@</c> stand.</summary>
public sealed class IdentifierScanner : IIdentifierScanner
{
    /// <summary>The rule that numbers belong to.</summary>
    public const string NumberRule = "PRIV-ID";

    /// <summary>The rule that contact details belong to.</summary>
    public const string ContactRule = "PRIV-CONTACT";

    /// <summary>First half of the mathematical digits, which people take for plain ones.</summary>
    const char MathematicalLead = '\ud835';

    readonly IdentifierBook _book = IdentifierBook.Shipped;
    readonly IIdentifierShape[] _shapes;
    readonly IdentifierJudge _judge;

    /// <summary>Makes a scanner for the United Kingdom and the United States.</summary>
    public IdentifierScanner()
        : this(new IdentifierOptions())
    {
    }

    /// <summary>Makes a scanner.</summary>
    public IdentifierScanner(IdentifierOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _shapes = [.. Shapes(options)];
        _judge = new IdentifierJudge(_book, new PublicContacts(options.PublicContacts));
    }

    /// <summary>Every shape that is known, weak ones too: what they find is a candidate, not a finding.</summary>
    public static IEnumerable<IIdentifierShape> Shapes(IdentifierOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return
        [
            new NhsNumberShape(), new AmericanNumberShape(), new NinoShape(), new MedicareShape(), new ProviderShape(), new CardShape(), new IbanShape(),
            new BirthDateShape(), new RecordNumberShape(IdentifierBook.Shipped), new PostcodeShape(), new AddressShape(), new DocumentShape(), new NumberPlateShape(),
            new InternetAddressShape(), new EmailShape(), new PhoneShape(options.Regions),
        ];
    }

    /// <inheritdoc/>
    public IReadOnlyList<Finding> Scan(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return MayHold(text) ? Scan(IdentifierText.Of(text)) : [];
    }

    /// <summary>The same for a text that is prepared already.</summary>
    internal IReadOnlyList<Finding> Scan(IdentifierText text)
    {
        var candidates = new List<IdentifierMatch>();
        if (text.Groups.Count > 0 || text.Emails.Count > 0)
        {
            foreach (var shape in _shapes)
            {
                shape.Find(text, candidates);
            }
        }

        if (candidates.Count == 0)
        {
            return [];
        }

        var sure = new List<IdentifierMatch>();
        foreach (var candidate in candidates)
        {
            if (_judge.Judge(text, candidate) is { } match)
            {
                sure.Add(match);
            }
        }

        return Best(sure).ConvertAll(m => ToFinding(text, m));
    }

    /// <summary>True where a text has what every identifier has.</summary>
    internal static bool MayHold(string text)
    {
        foreach (var c in text)
        {
            if (c <= 127 ? char.IsAsciiDigit(c) || c == '@' : char.IsDigit(c) || c is (>= '\u2070' and <= '\u209f') or (>= '\u2460' and <= '\u24ff') or '\uff20' or MathematicalLead)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Of matches that overlap, the surest; of equal ones, the longest.</summary>
    static List<IdentifierMatch> Best(List<IdentifierMatch> matches)
    {
        var best = new List<IdentifierMatch>();
        foreach (var match in matches.OrderByDescending(m => m.Confidence).ThenByDescending(m => m.End - m.Start))
        {
            if (!best.Exists(b => b.Start < match.End && match.Start < b.End))
            {
                best.Add(match);
            }
        }

        best.Sort((a, b) => a.Start.CompareTo(b.Start));
        return best;
    }

    Finding ToFinding(IdentifierText text, IdentifierMatch match)
    {
        var kind = _book.Kinds[match.Kind];
        var span = text.Folded.ToOriginal(match.Start, match.End);
        return new Finding
        {
            Rule = kind.Category is "patient_identity" ? NumberRule : ContactRule,
            Category = kind.Category,
            Severity = kind.Severity,
            Start = span.Start,
            End = span.End,
            Span = span.Of(text.Folded.Original),
            Title = kind.Title,
            Message = kind.Message,
            Fix = kind.Fix,
            Confidence = Math.Round(match.Confidence, 2),
            Kind = match.Kind,
        };
    }
}
