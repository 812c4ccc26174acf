using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Guidance;

namespace GuidanceBot.Chat.Web.Tests.Hosting;

/// <summary>Finds a few phrases, one of each severity, and hides two numbers.</summary>
internal sealed class FakeChecker : IDraftChecker, IIdentifierScanner
{
    public const string NhsNumber = "943 476 5919";
    public const string Phone = "07700 900123";

    public DraftReport Check(Draft draft, GuidanceSet guidance)
    {
        List<Finding> found = [];
        void Look(string words, string rule, string category, Severity severity, string title, string message, string fix, string? replacement, string? clause)
        {
            var at = draft.Text.IndexOf(words, StringComparison.Ordinal);
            if (at >= 0)
            {
                found.Add(new Finding
                {
                    Rule = rule,
                    Category = category,
                    Severity = severity,
                    Start = at,
                    End = at + words.Length,
                    Span = words,
                    Title = title,
                    Message = message,
                    Fix = fix,
                    Replacement = replacement,
                    Clause = clause is null ? null : Clauses.Of(guidance, clause),
                });
            }
        }

        Look("We looked after a lovely 94-year-old from Marsh Lane who came in on Bonfire Night.", "PRIV-STORY", "patient_story", Severity.Review, "This could point to one patient", "Age, street and date together: a neighbour may know who it is, even without a name.", "Leave the sentence out.", null, "3.2");
        Look("cures back pain", "HEALTH-CURE", "health_claim", Severity.Review, "Nobody can promise a cure", "Say who it helps, and link to how we know.", "Say who it helps.", "helps people with back pain", "8.1");
        Look("my hotline", "PHONE", "contact_detail", Severity.Block, "That looks like your own number", "Once it’s out, it stays out.", "Use a public line.", "the clinic on 01632 960200", null);
        Look("Slide from today’s talk", "SLIDE", "slide_permission", Severity.Warn, "Whose slide is it?", "Has the speaker agreed?", "Name the speaker, and check that they’re happy for it to be shared.", null, "4.2");
        Look("#hospitallife", "HASHTAG-CASE", "hashtag_case", Severity.Advice, "Screen readers say “hospitallife” as one word", "", "Start each word with a capital.", "#HospitalLife", null);
        Look("It isn’t safe", "SPEAK-UP", "speaking_up", Severity.Review, "It raises a concern", "You are free to raise it.", "Nothing to fix.", null, "11.1");
        foreach (var media in draft.Media.Select((m, i) => (m, i)).Where(m => m.m.Alt is null))
        {
            found.Add(new Finding { Rule = "ALT", Category = "alt_text", Severity = Severity.Warn, In = $"media/{media.i}/alt", Title = "The picture has no description", Message = "Some readers will miss it.", Fix = "Describe it in one sentence." });
        }

        var ordered = found.OrderBy(f => f.Severity).ThenBy(f => f.Start).ToList();
        var revised = ordered.Where(f => f.Replacement is not null).Aggregate(draft.Text, (text, f) => text.Replace(f.Span!, f.Replacement, StringComparison.Ordinal));
        var length = draft.Platform == Platform.Any ? null : new DraftLength(draft.Platform, draft.Text.Length, 280, "weighted");
        return new DraftReport(DraftReports.Verdict(ordered), ordered, length, revised);
    }

    public IReadOnlyList<Finding> Scan(string text)
    {
        List<Finding> found = [];
        foreach (var (number, kind) in new[] { (NhsNumber, "nhs_number"), (Phone, "phone") })
        {
            var at = text.IndexOf(number, StringComparison.Ordinal);
            if (at >= 0)
            {
                found.Add(new Finding { Rule = "PRIV-ID", Category = kind == "phone" ? "contact_detail" : "patient_identity", Severity = Severity.Block, Start = at, End = at + number.Length, Title = "", Message = "", Fix = "", Kind = kind });
            }
        }

        return found;
    }
}
