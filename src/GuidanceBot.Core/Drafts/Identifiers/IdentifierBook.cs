using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace GuidanceBot.Core.Drafts.Identifiers;

/// <summary>The words of <c>identifiers.yml</c>.</summary>
public sealed class IdentifierBook
{
    IdentifierBook(Page page)
    {
        Kinds = page.Kinds;
        Cues = page.Kinds.ToDictionary(k => k.Key, k => (IReadOnlySet<string>)Set(k.Value.Cues), StringComparer.Ordinal);
        RecordWords = page.RecordWords;
        RecordWordsWithNumber = page.RecordWordsWithNumber;
        NotAPatient = Set(page.NotAPatient);
        NumberWords = Set(page.NumberWords);
        FillerWords = Set(page.FillerWords);
        PhoneWords = Set(page.PhoneWords);
        PhoneOwn = Set(page.PhoneOwn);
        PhonePublic = Set(page.PhonePublic);
        PhonePublicNear = Set(page.PhonePublicNear);
        TeamMailboxes = Set(page.TeamMailboxes);
        HomeWords = Set(page.HomeWords);
        PersonalMail = Set(page.PersonalMail);
        MailWords = Set(page.MailWords);
    }

    /// <summary>As shipped.</summary>
    public static IdentifierBook Shipped { get; } = Load();

    /// <summary>Every kind, by its name.</summary>
    public IReadOnlyDictionary<string, IdentifierKind> Kinds { get; }

    internal IReadOnlyDictionary<string, IReadOnlySet<string>> Cues { get; }

    internal IReadOnlyDictionary<string, string> RecordWords { get; }

    internal IReadOnlyDictionary<string, string> RecordWordsWithNumber { get; }

    internal IReadOnlySet<string> NotAPatient { get; }

    internal IReadOnlySet<string> NumberWords { get; }

    internal IReadOnlySet<string> FillerWords { get; }

    internal IReadOnlySet<string> PhoneWords { get; }

    internal IReadOnlySet<string> PhoneOwn { get; }

    internal IReadOnlySet<string> PhonePublic { get; }

    internal IReadOnlySet<string> PhonePublicNear { get; }

    internal IReadOnlySet<string> TeamMailboxes { get; }

    internal IReadOnlySet<string> HomeWords { get; }

    internal IReadOnlySet<string> PersonalMail { get; }

    internal IReadOnlySet<string> MailWords { get; }

    /// <summary>When a draft with this kind in it is ready.</summary>
    public string ReadyWhen(string kind)
    {
        var known = Kinds[kind];
        if (known.ReadyWhen.Length > 0)
        {
            return known.ReadyWhen;
        }

        var bare = known.Name[(known.Name.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        return $"The {bare} is out.";
    }

    static HashSet<string> Set(IEnumerable<string> words) => new(words, StringComparer.Ordinal);

    static IdentifierBook Load()
    {
        using var stream = typeof(IdentifierBook).Assembly.GetManifestResourceStream("drafts/identifiers.yml")!;
        using var reader = new StreamReader(stream);
        return new IdentifierBook(new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build().Deserialize<Page>(reader));
    }

    /// <summary>The file as it is written.</summary>
    sealed class Page
    {
        public Dictionary<string, IdentifierKind> Kinds { get; set; } = [];

        public List<string> NotAPatient { get; set; } = [];

        public Dictionary<string, string> RecordWords { get; set; } = [];

        public Dictionary<string, string> RecordWordsWithNumber { get; set; } = [];

        public List<string> NumberWords { get; set; } = [];

        public List<string> FillerWords { get; set; } = [];

        public List<string> PhoneWords { get; set; } = [];

        public List<string> PhoneOwn { get; set; } = [];

        public List<string> PhonePublic { get; set; } = [];

        public List<string> PhonePublicNear { get; set; } = [];

        public List<string> TeamMailboxes { get; set; } = [];

        public List<string> HomeWords { get; set; } = [];

        public List<string> PersonalMail { get; set; } = [];

        public List<string> MailWords { get; set; } = [];
    }
}
