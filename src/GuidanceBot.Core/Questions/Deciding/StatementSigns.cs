using GuidanceBot.Core.Guidance.Deontics;
using GuidanceBot.Core.Questions.Subjects;

namespace GuidanceBot.Core.Questions.Deciding;

/// <summary>
/// What shows in a statement: what the deontic reader makes of it as a whole, and the modal words that it holds at all. The two differ
/// where a sentence both permits and forbids, which is where readers err.
/// </summary>
internal static class StatementSigns
{
    private static readonly (string Name, WordPatterns Words)[] Words =
    [
        ("negates", new(@"\b(must|may|shall|should|do|does|can|could|will|would|need|is|are) ?(not|never)\b|\bcannot\b|n['’]t\b|\bnever\b|\bno (one|body)\b|\bnobody\b|^\W*no\b|\bprohibited|forbidden|banned|refrain|avoid|decline|barred|\bneither\b|under no circumstances|keep .{0,30} (off|out|away)|leave .{0,30}out|stays? (private|off|out)|\bis not done\b")),
        ("may", new(@"\b(may|can|could|welcome|fine|ok|okay|allowed|permitted|free to|encourage[ds]?|happy for|go ahead|your right|entitled|nothing (in|here)|no (permission|approval|need)|needs? no|without (asking|approval|permission)|acceptable|at liberty|as you (like|please)|up to you|your own (choice|decision|business))\b")),
        ("only", new(@"\b(only|exclusively|solely)\b")),
        ("if", new(@"\b(if|when|where|provided|as long as|so long as|on condition|once|after|subject to|in case|whenever)\b")),
        ("unless", new(@"\b(unless|except|save (for|that|where|when)|other than|until|without|before)\b")),
        ("leave", new(@"\b(permission|approv\w*|agree[sd]?|agreement|consent\w*|sign(s|ed)? off|authoris\w*|authoriz\w*|clear(ed|s|ance)|written|ask(s|ed)?|checks? with|says? yes)\b")),
        ("must", new(@"\b(must|shall|have to|has to|needs? to|required?|requires|is to|are to|always)\b")),
        ("command", new(@"^\W*(\d[\d.]*\s*)?(please )?(tell|report|send|call|ring|ask|write|use|keep|say|give|add|take|put|post|reply|answer|thank|contact|e-?mail|pass|delete|remove|save|hide|name|check|include|leave|let|start|make|go|follow|state|link|label|mark|describe|correct)\b")),
        ("time", new(@"\b(within|hours?|days?|minutes|by \d|o'clock|weeks?|at least)\b")),
        ("opens_with_ban", new(@"^\W*(\d[\d.]*\s*)?(never|no|don['’]?t|do not|nobody|not)\b")),
        ("opens_with_yes", new(@"^\W*(\d[\d.]*\s*)?(yes|sure|of course|go ahead|fine)\b")),
        ("opens_with_may", new(@"^.{0,60}\b(may|can)\b")),
        ("parts", new(@"[;:]")),
    ];

    /// <summary>Every sign there is.</summary>
    public static string[] Names { get; } =
        [.. Enum.GetNames<Modality>().Select(m => m.ToLowerInvariant()), "condition", "exception", "approver", "limit", "instead", .. Words.Select(w => "has_" + w.Name)];

    /// <summary>The signs that a statement shows.</summary>
    public static HashSet<string> Of(string statement, ClauseReading deontics)
    {
        var found = Words.Where(w => w.Words.In(statement)).Select(w => "has_" + w.Name).ToHashSet(StringComparer.Ordinal);
        found.Add(deontics.Modality.ToString().ToLowerInvariant());
        Add(found, "condition", deontics.Conditions.Count > 0);
        Add(found, "exception", deontics.Exceptions.Count > 0);
        Add(found, "approver", deontics.Approver is not null || deontics.LacksApprover);
        Add(found, "limit", deontics.TimeLimit is not null);
        Add(found, "instead", deontics.Alternatives.Count > 0);
        return found;
    }

    private static void Add(HashSet<string> found, string sign, bool shows)
    {
        if (shows)
        {
            found.Add(sign);
        }
    }
}
