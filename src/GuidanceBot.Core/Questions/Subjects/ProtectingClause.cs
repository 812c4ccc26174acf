using GuidanceBot.Core.Guidance.Deontics;
using GuidanceBot.Core.Questions.Deciding;

namespace GuidanceBot.Core.Questions.Subjects;

/// <summary>Finds the clause that protects whoever raises a concern.</summary>
internal static class ProtectingClause
{
    private const string NobodyPunishedWords =
        @"\b(nobody|no one|not|never|won['’]t)\b.{0,30}\b(punished|disciplined|sacked|dismissed|penali[sz]ed|treated worse)\b.{0,80}\b(rais|report|speak|concern|good faith|so)";

    private static readonly WordPatterns NobodyPunished = new(NobodyPunishedWords);

    private static readonly WordPatterns[] BestFirst =
    [
        new(@"\bnothing (in|here|that)\b.{0,60}\b(stops?|prevents?|limits?|restricts?|prohibits?|forbids?|bars?)\b.{0,120}\b(concern|wrongdoing|disclos\w+|pay|wages|conditions|safety|staffing|reporting|regulator|union|anybody|anyone)",
            @"\b(do|does|will|shall) ?(not|n['’]t) (limit|restrict|prevent|stop|affect|prohibit)\b.{0,120}\b(concern|wrongdoing|disclos\w+|pay|wages|conditions|safety|rights?|reporting|authority|regulator)",
            @"\bnever a reason to stay quiet\b|\bnot a gag\b|\bprotected disclosure\b"),
        new(NobodyPunishedWords,
            @"\b(talk|talking|discuss|discussing|post|speak|share|gripe|griping|grumble|yours to|openly)\b.{0,60}\b(pay|wages|rotas?|rosters?|hours|shifts?|staffing|working conditions|conditions of work|workload|meal breaks?|a strike|class size)\b",
            @"\b(pay|wages|working hours|conditions of work|griping about pay)\b.{0,60}\b(yours to|your right|talk|discuss|openly)\b",
            @"\b(during industrial action|support for industrial action|on strike)\b.{0,60}\b(may|can|nobody|own)\b"),
        new(@"\b(rais(e|es|ed|ing)|report(s|ed|ing)?|voic(e|es|ing)|tak(e|ing))\b.{0,50}\b(concerns?|wrongdoing|malpractice|misconduct|danger\w*|unsafe)\b",
            @"\b(whistle[- ]?blow\w*|speak(ing)?[- ]up|freedom to speak)\b"),
    ];

    private static readonly WordPatterns BansTalk = new(
        @"\b(may not|must not|should not|shall not|do not|cannot|can not|not allowed to|not permitted to|never|refrain from|avoid|nobody (may|should|must)|no (staff|one|employee|member)s? (may|should|must))\b.{0,60}\b(talk\w*|discuss\w*|post\w*|speak\w*|share|sharing|comment\w*|grip\w*|grumbl\w*|criticis\w*|report\w*|rais\w*)\b",
        @"n['’]t\b.{0,60}\b(talk\w*|discuss\w*|post\w*|speak\w*|share|sharing|comment\w*|grip\w*|grumbl\w*|criticis\w*|report\w*|rais\w*)\b");

    /// <summary>The clause that protects best, and its statement that does: near the question first, else anywhere; null where none does.</summary>
    public static ReadClause? In(Evidence evidence) => Among(evidence.Clauses) ?? Among(evidence.Everywhere);

    /// <summary>True where the nearest statement of a clause is one that protects.</summary>
    public static bool Is(ReadClause clause) => Says(clause, clause.Nearest, 0) || Says(clause, clause.Nearest, 1);

    private static ReadClause? Among(IEnumerable<ReadClause> clauses)
    {
        var all = clauses.ToArray();
        return Enumerable.Range(0, BestFirst.Length)
            .Select(kind => StatedIn.First(all, (clause, statement) => Says(clause, statement, kind)))
            .FirstOrDefault(c => c is not null);
    }

    /// <summary>A ban on talking about pay has the words of a clause that protects it, and is the opposite.</summary>
    private static bool Says(ReadClause clause, int statement, int kind)
    {
        var text = clause.Statements[statement].Text;
        return BestFirst[kind].In(text) && (kind == 0 || !IsBan(clause.DeonticsOf(statement).Modality, text));
    }

    private static bool IsBan(Modality modality, string text) => !NobodyPunished.In(text) && (modality == Modality.Forbids || (modality != Modality.Waives && BansTalk.In(text)));
}
