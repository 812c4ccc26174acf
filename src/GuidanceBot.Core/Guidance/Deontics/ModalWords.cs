using System.Text.RegularExpressions;

namespace GuidanceBot.Core.Guidance.Deontics;

/// <summary>The words by which English guidance permits, forbids and demands. All patterns read lower case.</summary>
internal static partial class ModalWords
{
    private const string Deed = @"(?:(?:\w+-)?\w{2,}ed|\w{2,}en|shown|put|given|told|made|set|sent|kept|held|run|read|taken|seen|met|worn|sold|bought|let|lent|hung|fed|led|used|done|drawn|shot)";
    private const string Auxiliary = @"(?:must|may|shall|should|can|could|ought|will|would)";
    private const string Somebody = @"(?:anyone|anybody|people|them|you|us|staff)";

    /// <summary>"need not", "is not required", "no approval needed".</summary>
    [GeneratedRegex(
        @"\b(?:(?:do|does|did|need|is|are|will|would)(?:\s+not|n't)\s+(?:\w+ly\s+)?(?:need|have\s+to|required?|requires?|necessary|obliged|expected|compulsory|mandatory)|need\s+not|needn't|not\s+(?:required|necessary|needed|obliged|compulsory)|(?:is|are)\s+(?:optional|voluntary)|no\s+need"
        + @"|(?:no|not\s+any)\s+(?:\w+\s+){0,2}(?:clearance|approval|permission|consent|form|disclaimer|caption|captions|label|licence|sign-off)s?\s+(?:is\s+|are\s+)?(?:needed|required|necessary|wanted|asked)|needs?\s+no\s+(?:\w+\s+)?(?:clearance|approval|permission|consent|form|forms|licence|sign-off|disclaimer|label)|(?:does|do)(?:\s+not|n't)\s+apply)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    public static partial Regex Waives();

    /// <summary>"does not prevent you", "nothing stops you", "is not prohibited": a ban denied.</summary>
    [GeneratedRegex(
        @"\b(?:(?:do|does|did|will|shall|can)(?:\s*not|n't)\s+(?:\w+\s+)?(?:prevent|prohibit|stop|forbid|restrict|limit|bar|violate|contravene|breach|enforce|interfere)|(?:nothing|no\s+(?:rule|policy|clause|part|agreement|contract|paragraph|section|nondisclosure\s+agreement))\b[^.;]{0,60}\b(?:stops?|prevents?|prohibits?|forbids?|restricts?|limits?|bars?|changes?|affects?)|(?:not|n't|never)\s+(?:\w+\s+)?(?:prohibited|forbidden|banned|prevented|barred|a\s+breach|restricted|a\s+violation)|not\s+(?:\w+\s+)?(?:hatch\s+act\s+)?violation"
        + @"|(?:no\s+one|nobody|never|not|n't)\b[^.;]{0,40}\b(?:punish(?:ed)?|hold\s+it\s+against|held\s+against|count\s+against|penali[sz]ed?|disciplined?|in\s+trouble|at\s+risk|object|treat(?:ed)?\b[^.;]{0,40}\bas\s+(?:a\s+|an\s+)?(?:breach|misconduct|offence|disloyal)|keep\s+quiet))\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    public static partial Regex DeniesBan();

    /// <summary>"must not", "nobody may", "no photographs", "is forbidden", "stays inside".</summary>
    [GeneratedRegex(
        @"\b" + Auxiliary + @"(?:\s+(?:\w+ly|also|therefore|ever|then|under\s+no\s+circumstances|in\s+no\s+\w+|at\s+no\s+time))?\s*(?:not|n't)\b|\bcannot\b|\bcan't\b|\bwon't\b|\bshan't\b"
        + @"|\b(?:is|are|be|was|were|being)(?:\s+not|n't)\s+(?:(?:\w+ly|to\s+be|ever|otherwise)\s+)?(?:" + Deed + @"|ok|okay|fine|acceptable|appropriate|for|to\s+(?!the\b)\w+)\b"
        + @"|(?:^|[,:;.()-]\s*|\band\s+|\bthen\s+|\bplease\s+|\bso\s+|\bbut\s+)(?:do\s+not|don't|dont)\b"
        + @"|\b(?:do|does)(?:\s+not|n't)\s+(?!mean|undo|count|matter|apply|cover|include|need|have\s+to|require|replace|make|change|affect|prevent|prohibit|stop|know|want|like|think|depend|expect|own|exist|end|work|imply|become|lapse|expire|seem|look|agree|contain|carry|belong|appear|forbid|restrict|wish|recognise|recognize|understand|help|mind|feel|see|alter|lift|bind|excuse|remove|happen)\w+"
        + @"|\bnever\b|\b(?:no\s+one|nobody|no-one|neither|none\s+of)\b|(?:^\W*|[:;.]\s*|\band\s+)(?:no|nothing|none)\s+(?!need|problem|limit|longer|matter|wonder|doubt|charge|fee)\w+|\bno\s+\w+(?:\s+\w+)?\s+(?:appears?|may|shall|must|is|are|can|will|goes|go|leaves?)\b|^\W*not\b|\b(?:is|are)\s+not\W*$|\bin\s+no\s+(?:case|circumstances)\b|\bunder\s+no\s+circumstances\b|\bunder\s+any\s+circumstances\b|\bnot\s+(?:allowed|permitted|acceptable|appropriate|available\s+for|to\s+be|even|on|in|before|from)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    public static partial Regex Negates();

    /// <summary>Bans that carry no negation.</summary>
    [GeneratedRegex(
        @"\b(?:forbidden|prohibit(?:s|ed)?|banned|disallowed|off\s+limits|out\s+of\s+bounds|discouraged|refused?|declined?|turned\s+down|unlawful|illegal|disciplinary|inappropriate|unacceptable|avoid(?:ed)?|refrain(?:s|ed)?|restricted|(?:is|are|be|counts?|treated|constitutes?|amounts?)\s+(?:\w+\s+){0,3}(?:breach|offence|violation|misconduct|confidential))\b"
        + @"|\b(?:leave|leaves|left)\s+(?:it\s+|them\s+)?(?:out|off|alone|behind)\b|\b(?:leave)\b[^.;]{1,60}\b(?:out|off)\b|\b(?:stay|stays|remain|remains|kept?|keep)\s+(?:\w+\s+){0,4}(?:inside|private|silent|secret|confidential|in\s+the\s+room|quiet|out\s+of|away\s+from|off|there|internal|to\s+yourself)\b|\bwaits?\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    public static partial Regex Bans();

    /// <summary>"may", "is fine", "feel free".</summary>
    [GeneratedRegex(
        @"\b(?:may|can|might)\b(?!\s*(?:not|n't))|\b(?:feel|are|is)\s+free\b|\bgo\s+ahead\b|\bby\s+all\s+means\b|\bplease\s+yourself\b|^\s*yes\b|\byour\s+(?:own\s+)?choice\b|\bup\s+to\s+you\b|\bas\s+you\s+(?:like|please|wish)\b|\b(?:how|what|who|whom|where)ever\s+you\s+like\b|\b(?:how|what)\s+you\s+like\b|\bentitled\s+to\b|\bright\s+to\b|\bno\s+problem\b|\bplease\s+do\b|\bwithout\s+asking\b|\bhappy\s+(?:for|to\s+see)\b"
        + @"|\b(?:is|are|be|'s|'re|remains?)\s+(?:\w+\s+){0,2}(?:fine|ok|okay|alright|all\s+right|welcome|allowed|permitted|acceptable|encouraged|exempt|yours|possible|good\s+to\s+go|legitimate|open\s+to)\b|\b(?:allows?|permits?|encourages?|welcomes?)\b|(?:^|[,:;.]\s*)(?:fine|ok|okay|allowed|permitted|welcome|all\s+right|good)\b|\b(?:we|i)(?:'d|\s+would)?\s+(?:love|like|encourage|welcome)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    public static partial Regex Permits();

    /// <summary>What narrows a permission without a connective: "up to 30 seconds", "without adding a comment", "not the crest".</summary>
    [GeneratedRegex(@"\b(?:up\s+to|at\s+most|no\s+more\s+than|no\s+(?:longer|larger|later|earlier|sooner)\s+than|less\s+than|fewer\s+than|under|below|not|never|nor|neither|without\s+(?!asking|permission|consent|approval|a\s+form|anyone|needing|having)|within|in\s+the\s+last|ahead|present|equal|of\s+(?:his|her|their|your)\s+own|that\s+(?:has|have|is|are|the|we|at\s+least)|who\s+\w+|with\s+(?:no|an?|the)|which\s+(?:has|have|is|are|we))\b|n't\b|\b(?:in|with)\s+(?:writing|advance)\b|\bexactly\b|\bunaltered\b|\bunchanged\b|\bas\s+(?:it|they)\s+(?:is|are|stands?)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    public static partial Regex Narrows();

    /// <summary>"must", "shall", "is required".</summary>
    [GeneratedRegex(@"\b(?:must|shall|should|ought\s+to|has\s+to|have\s+to|needs?|needed|required?|requires|requirement|obliged|always|make\s+sure|be\s+sure|ensure|is\s+to|are\s+to|mandatory)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    public static partial Regex Demands();

    /// <summary>A plain command: a base verb opens the stretch.</summary>
    [GeneratedRegex(
        @"^[\s,:;.()-]*(?:and\s+|then\s+|so\s+|please\s+|always\s+|first,?\s+|instead,?\s+|in\s+private,?\s+)*(?:ask|add|answer|apply|archive|assume|avoid|be|bring|call|caption|check|choose|clear|complete|contact|copy|correct|cover|credit|crop|cut|declare|delete|describe|do|edit|email|enter|explain|fill|find|follow|forward|get|give|go|hand|hide|hold|include|inform|invite|keep|label|leave|let|limit|link|log|look|make|mark|mention|mind|move|mute|name|note|notify|offer|pass|pause|photograph|phone|pick|plan|point|post|print|promote|publish|put|quote|raise|read|record|refer|register|remember|remove|repeat|reply|report|repost|respond|ring|run|save|say|screenshot|seek|send|share|show|sign|speak|spell|start|state|stay|stick|stop|store|submit|switch|tag|take|talk|tell|thank|think|treat|try|turn|type|upload|use|wait|warn|wear|write)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    public static partial Regex Commands();

    /// <summary>"ask the comms desk", "is passed to the press office", "the Head decides".</summary>
    [GeneratedRegex(
        @"\b(?:ask(?:s|ed)?|contact|ring|phone|call|email|message|consult|tell)\s+(?!for\b|if\b|whether\b|people\b|" + Somebody + @"\b)(?:the\s+|your\s+|our\s+|a\s+)?\w|\b(?:speak|talk|write|turn|go|goes|refer(?:red)?|report(?:ed)?|pass(?:ed)?|send|sent|forward(?:ed)?|directed|escalated?|put)\s+(?:\w+\s+){0,6}to\s+(?:the|your|our|a|an|\w+@)|\bcheck\s+with\b|\b(?:decides?|decide|judges?|has\s+the\s+(?:final|last)\s+(?:say|word))\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    public static partial Regex Refers();
}
