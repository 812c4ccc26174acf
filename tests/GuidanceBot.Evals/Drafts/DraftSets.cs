using GuidanceBot.TestKit;

namespace GuidanceBot.Evals.Drafts;

/// <summary>The labelled drafts, cut by document as <c>models/training/data.py</c> cuts them.</summary>
public static class DraftSets
{
    /// <summary>Documents that rules and models were kept from.</summary>
    static readonly string[] s_calibration =
    [
        "aldermoor-museum", "arvella-mutual", "calder-respiratory-meeting", "calverleigh-military-hospital", "danmere-public-health-agency",
        "imaging-congress-sharing", "inland-waterways-office", "larchwood-foundation", "larkmeadow-care-handbook", "larkmoor-homes",
        "lumencell-symposium-faq", "meridian-congress", "orrin-public-libraries", "regional-bank-communications", "sandmere-prosecution", "velmora-pharma-standard",
    ];

    /// <summary>1,248 drafts on 88 documents.</summary>
    public static TuningSet<LabelledDraft> Tuning() => new("training drafts, tuning documents", [.. All().Where(d => !s_calibration.Contains(d.Doc))]);

    /// <summary>224 drafts on 16 documents that nobody tunes on.</summary>
    public static ReportSet<LabelledDraft> Report() => new("training drafts, calibration documents", [.. All().Where(d => s_calibration.Contains(d.Doc))]);

    /// <summary>Drafts written for these rules beside the training ones: everyday posts and risky ones.</summary>
    public static TuningSet<LabelledDraft> Written()
        => new("written for the rules", LabelledDraft.Read(Path.Combine(Repository.Root, "tests/GuidanceBot.Evals/Drafts/Data/written.jsonl")));

    /// <summary>Drafts written beside the training ones for their tuning documents, by others who saw those: what likeness learns from, and rules may.</summary>
    public static TuningSet<LabelledDraft> WrittenForDocuments()
        => new("written for the tuning documents", LabelledDraft.Read(Path.Combine(Repository.Root, "tests/GuidanceBot.Evals/Drafts/Data/written-for-documents.jsonl")));

    /// <summary>264 of the same kind on eleven tuning documents, that nothing was learned from and nobody tunes on. Rules and likeness know other drafts on these documents.</summary>
    public static ReportSet<LabelledDraft> WrittenApart()
        => new("written apart", LabelledDraft.Read(Path.Combine(Repository.Root, "tests/GuidanceBot.Evals/Drafts/Data/written-apart.jsonl")));

    static IReadOnlyList<LabelledDraft> All() => LabelledDraft.Read(Needs.Data("training/drafts.jsonl"));
}
