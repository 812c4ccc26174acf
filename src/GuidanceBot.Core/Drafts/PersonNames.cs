using GuidanceBot.Core.Drafts.Phrases;
using GuidanceBot.Core.Drafts.Posts;
using GuidanceBot.Core.Drafts.Rules.Books;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Drafts;

/// <summary>
/// Finds people's names in what somebody typed: common given names with the surname behind them, and what follows a title or "our patient".
/// People who speak for their work ("Dr", "Professor", "by") and places named after people aren't meant. A given name that is on no list and
/// stands alone is not found.
/// </summary>
public static class PersonNames
{
    private const int LongestSurname = 3;

    /// <summary>After these any word is a name.</summary>
    private static readonly HashSet<string> s_titles = ["mr", "mrs", "mx"];

    /// <summary>After these a word with a capital is: "ms" is an illness, too, and "miss" a verb.</summary>
    private static readonly HashSet<string> s_softTitles = ["ms", "miss"];

    /// <summary>Within a surname.</summary>
    private static readonly HashSet<string> s_particles = ["de", "del", "della", "der", "den", "di", "du", "la", "le", "van", "von", "ten", "bin", "al", "el", "ap", "ab"];

    /// <summary>Surnames that look like verbs.</summary>
    private static readonly HashSet<string> s_surnames = ["harding", "fleming", "golding", "keating", "browning", "manning", "dowling", "cowling", "banning", "fielding", "redding"];

    /// <summary>Whoever is spoken of, before their name.</summary>
    private static readonly HashSet<string> s_people =
    [
        "patient", "resident", "client", "mentor", "manager", "colleague", "friend", "mum", "mom", "dad", "husband", "wife", "son", "daughter", "brother", "sister", "boss", "neighbour",
        "neighbor", "little", "baby", "wee", "master", "named", "lady", "gentleman", "girl", "boy", "toddler", "widow", "widower", "nephew", "niece", "student", "apprentice",
    ];

    /// <summary>Before a name: somebody who speaks for their work, whose name is public with it.</summary>
    private static readonly HashSet<string> s_public =
    [
        "dr", "doctor", "prof", "professor", "sir", "dame", "lord", "cllr", "councillor", "minister", "senator", "president", "mp", "st", "saint", "king", "queen", "prince", "princess", "pope", "author", "by",
    ];

    /// <summary>After a name: a place or an illness named after somebody.</summary>
    private static readonly HashSet<string> s_places =
    [
        "hospital", "hospitals", "unit", "clinic", "centre", "center", "foundation", "trust", "university", "college", "school", "street", "road", "avenue", "lodge",
        "hospice", "institute", "award", "awards", "prize", "lecture", "medal", "syndrome", "disease",
    ];

    /// <summary>After a name: a place named after somebody where a place is spoken of ("on Florence Ward"), else a surname ("Emma Ward").</summary>
    private static readonly HashSet<string> s_either = ["ward", "hall", "lane", "house", "court", "park", "day"];

    /// <summary>Before a place.</summary>
    private static readonly HashSet<string> s_where = ["on", "at", "in", "to", "from", "the", "of", "near", "our", "outside", "into", "st"];

    /// <summary>Given names that are words first, where they have no capital or begin a sentence.</summary>
    private static readonly HashSet<string> s_words =
    [
        "alexa", "ali", "alma", "amal", "ana", "aurora", "basil", "blaise", "bob", "bram", "carmel", "carol", "celeste", "chang", "chen", "clementine", "coco", "constance", "daisy", "dan", "dawn",
        "dean", "dele", "dev", "devon", "don", "dot", "ed", "felicity", "frank", "gill", "glen", "grace", "hala", "hans", "harry", "hazel", "heather", "holly", "iris", "ivy", "jack", "jade", "jay",
        "jean", "jerry", "jesus", "josh", "joy", "kay", "kim", "lance", "lee", "les", "lily", "lourdes", "marina", "mark", "mercedes", "mick", "milan", "miles", "mina", "mo", "moses", "nan", "nick",
        "noel", "noor", "norm", "ola", "olive", "otto", "pearl", "penny", "perry", "polly", "poppy", "precious", "randy", "raven", "ray", "reg", "rex", "rob", "robin", "rose", "rosemary", "ross",
        "rowan", "ruby", "rusty", "safa", "saffron", "sal", "savannah", "sid", "sienna", "sue", "teddy", "val", "vi", "viola", "virginia", "wade",
    ];

    /// <summary>What may follow a name typed without capitals and is no surname.</summary>
    private static readonly HashSet<string> s_follow =
    [
        "a", "about", "after", "again", "all", "also", "am", "an", "and", "any", "are", "as", "asked", "at", "be", "because", "been", "before", "but", "by", "came", "can", "cant", "could", "did", "do", "does",
        "doing", "don't", "done", "for", "from", "gave", "get", "gets", "getting", "goes", "going", "got", "had", "has", "have", "he", "her", "here", "him", "his", "how", "i", "if", "in", "into", "is", "isn't", "it",
        "just", "left", "like", "likes", "looking", "looks", "made", "makes", "may", "me", "might", "must", "my", "needs", "never", "no", "not", "now", "of", "off", "on", "only", "or", "our", "out", "over", "please",
        "pls", "post", "posted", "posting", "posts", "really", "runs", "said", "saw", "says", "sent", "share", "shared", "she", "should", "so", "some", "still", "tells", "thanks", "that", "the", "their", "them",
        "then", "they", "this", "to", "today", "told", "too", "took", "tweet", "tweeted", "u", "up", "used", "wants", "wanted", "was", "wasn't", "we", "went", "were", "what", "when", "where", "which", "while", "who",
        "will", "with", "without", "won", "works", "working", "worked", "would", "wrote", "yesterday", "yet", "you", "your",
    ];

    /// <summary>The words of names by which they may stand again alone, in lower case: "Callum Brady" is also "Brady".</summary>
    public static IReadOnlySet<string> WordsOf(IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return names.SelectMany(n => n.Split([' ', '-', '\n'], StringSplitOptions.RemoveEmptyEntries)).Where(w => w.Length > 2 && char.IsUpper(w[0]) && !s_particles.Contains(w)).Select(w => w.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The stretches of a text that are names, in order, none touching another. In one pass.</summary>
    /// <param name="text">The text.</param>
    /// <param name="known">Words of names that stand elsewhere (<see cref="WordsOf"/>): with a capital they are names here, too. Null: none.</param>
    public static IReadOnlyList<TextSpan> Find(string text, IReadOnlySet<string>? known = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 0)
        {
            return [];
        }

        var folded = FoldedText.Of(text);
        var reading = new Reading(folded, Tokenizer.Cut(folded, PostParser.ParseDraft(text)), known);
        var found = new List<TextSpan>();
        for (var i = 0; i < reading.Tokens.Count; i++)
        {
            if (reading.NameAt(i) is not { } last)
            {
                continue;
            }

            if (!reading.IsPublic(i))
            {
                found.Add(folded.ToOriginal(reading.Tokens[i].Start, reading.EndOf(last)));
            }

            i = last;
        }

        return found;
    }

    private sealed record Reading(FoldedText Folded, IReadOnlyList<Token> Tokens, IReadOnlySet<string>? Known)
    {
        /// <summary>The last token of the name that begins here; null where none does.</summary>
        public int? NameAt(int at)
        {
            if (Tokens[at].Kind != TokenKind.Word || !Begins(at))
            {
                return null;
            }

            var last = at;
            while (last + 1 < Tokens.Count && last - at < LongestSurname && Continues(at, last + 1))
            {
                last++;
            }

            return last + 1 < Tokens.Count && s_places.Contains(Word(last + 1)) && !Tokens[last + 1].Is(TokenMarks.Apart) ? null
                : last > at && s_either.Contains(Word(last)) && s_where.Contains(Before(at)) ? null : last;
        }

        /// <summary>True where the word before says that they speak for their work.</summary>
        public bool IsPublic(int at) => s_public.Contains(Before(at)) && !Tokens[at - 1].Is(TokenMarks.Glued);

        /// <summary>Where a name ends in the folded text: without the "'s" of an owner.</summary>
        public int EndOf(int token) => Tokens[token].End - (Folded.Text.AsSpan(Tokens[token].Start, Tokens[token].End - Tokens[token].Start).EndsWith("'s", StringComparison.Ordinal) ? 2 : 0);

        private bool Begins(int at)
        {
            var (word, token) = (Word(at), Tokens[at]);
            var before = Before(at);
            if (s_titles.Contains(before))
            {
                return true;
            }

            var capital = token.Is(TokenMarks.Capital) && !token.Is(TokenMarks.Capitals);
            if (capital && (s_softTitles.Contains(before) || (s_people.Contains(before) && !token.Is(TokenMarks.Headline) && !s_places.Contains(word) && !word.StartsWith("ok", StringComparison.Ordinal) && !IsTitleCase(at))))
            {
                return true;
            }

            if (token.Is(TokenMarks.Capital) && Known?.Contains(word) == true)
            {
                return true;
            }

            if (!GivenNames.Known.Contains(word) || (token.Is(TokenMarks.Capitals) && !Shouted(at - 1) && !Shouted(at + 1)))
            {
                return false;
            }

            return !s_words.Contains(word) || (capital && (!token.Is(TokenMarks.First) || Surname(at + 1)) && !token.Is(TokenMarks.Headline));
        }

        /// <summary>The word before in the same sentence, with nothing between; empty where there is none.</summary>
        private string Before(int at) => at > 0 && Tokens[at - 1].Sentence == Tokens[at].Sentence && !Tokens[at].Is(TokenMarks.Apart) ? Word(at - 1) : "";

        /// <summary>"Patient Safety", "Baby Friendly": both words with a capital are the name of a thing.</summary>
        private bool IsTitleCase(int at) => Tokens[at - 1].Is(TokenMarks.Capital) && !Tokens[at - 1].Is(TokenMarks.First) && !GivenNames.Known.Contains(Word(at));

        /// <summary>In capitals among capitals: somebody who types so, not "AVA".</summary>
        private bool Shouted(int at) => at >= 0 && at < Tokens.Count && Tokens[at].Is(TokenMarks.Capitals);

        /// <summary>What comes after a name that ends in "'s" is theirs and no part of it.</summary>
        private bool Continues(int first, int at) => EndOf(at - 1) == Tokens[at - 1].End && (Tokens[first].Is(TokenMarks.Capital) || s_particles.Contains(Word(first)) ? Surname(at) : (at == first + 1 || s_particles.Contains(Word(at - 1))) && Lower(at));

        private bool Surname(int at) => IsPart(at) && (Tokens[at].Is(TokenMarks.Capital) || (s_particles.Contains(Word(at)) && Surname(at + 1)));

        private bool Lower(int at) => IsPart(at) && !Tokens[at].Is(TokenMarks.Capital) && !s_either.Contains(Word(at)) && !IsVerb(Word(at));

        private bool IsPart(int at) => at < Tokens.Count && Tokens[at] is { Kind: TokenKind.Word } t && !t.Is(TokenMarks.First) && !t.Is(TokenMarks.Apart) && !s_places.Contains(Word(at)) && !s_follow.Contains(Word(at));

        /// <summary>"gwen signed", "trudy posting", "hester wouldn't".</summary>
        private static bool IsVerb(string word) => !s_surnames.Contains(word) && ((word.Length > 4 && (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal))) || (word.Contains('\'', StringComparison.Ordinal) && !word.StartsWith("o'", StringComparison.Ordinal)));

        private string Word(int at)
        {
            var word = Folded.Text.AsSpan(Tokens[at].Start, Tokens[at].End - Tokens[at].Start);
            return (word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word).ToString();
        }
    }
}
