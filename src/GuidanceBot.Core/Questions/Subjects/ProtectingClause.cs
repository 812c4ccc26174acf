using GuidanceBot.Core.Questions.Deciding;

namespace GuidanceBot.Core.Questions.Subjects;

/// <summary>Finds the clause that protects whoever raises a concern.</summary>
internal static class ProtectingClause
{
    private static readonly WordPatterns[] BestFirst =
    [
        new(@"\bnothing (in|here|that)\b.{0,60}\b(stops?|prevents?|limits?|restricts?|prohibits?|forbids?|bars?)\b.{0,120}\b(concern|wrongdoing|disclos\w+|pay|wages|conditions|safety|staffing|reporting|regulator|union|anybody|anyone)",
            @"\b(do|does|will|shall) ?(not|n['’]t) (limit|restrict|prevent|stop|affect|prohibit)\b.{0,120}\b(concern|wrongdoing|disclos\w+|pay|wages|conditions|safety|rights?|reporting|authority|regulator)",
            @"\bnever a reason to stay quiet\b|\bnot a gag\b|\bprotected disclosure\b"),
        new(@"\b(nobody|no one|not|never|won['’]t)\b.{0,30}\b(punished|disciplined|sacked|dismissed|penali[sz]ed|treated worse)\b.{0,80}\b(rais|report|speak|concern|good faith|so)",
            @"\b(talk|talking|discuss|discussing|post|speak|share|gripe|griping|grumble|yours to|openly)\b.{0,60}\b(pay|wages|rotas?|rosters?|hours|shifts?|staffing|working conditions|conditions of work|workload|meal breaks?|a strike|class size)\b",
            @"\b(pay|wages|working hours|conditions of work|griping about pay)\b.{0,60}\b(yours to|your right|talk|discuss|openly)\b",
            @"\b(during industrial action|support for industrial action|on strike)\b.{0,60}\b(may|can|nobody|own)\b"),
        new(@"\b(rais(e|es|ed|ing)|report(s|ed|ing)?|voic(e|es|ing)|tak(e|ing))\b.{0,50}\b(concerns?|wrongdoing|malpractice|misconduct|danger\w*|unsafe)\b",
            @"\b(whistle[- ]?blow\w*|speak(ing)?[- ]up|freedom to speak)\b"),
    ];

    /// <summary>The clause among these that protects best, and its statement that does; null where none does.</summary>
    public static ReadClause? Among(IEnumerable<ReadClause> clauses)
    {
        var near = clauses.ToArray();
        foreach (var kind in BestFirst)
        {
            foreach (var clause in near)
            {
                var statement = Array.FindIndex([.. clause.Statements], s => kind.In(s.Text));
                if (statement >= 0)
                {
                    return clause with { Nearest = statement };
                }
            }
        }

        return null;
    }

    /// <summary>True where the nearest statement of a clause is one that protects.</summary>
    public static bool Is(ReadClause clause) => BestFirst[0].In(clause.Statement.Text) || BestFirst[1].In(clause.Statement.Text);
}
