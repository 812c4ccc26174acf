using System.Text.RegularExpressions;

namespace GuidanceBot.Core.Guidance.Lint;

/// <summary>
/// The topics of fifty public social media policies (health bodies, professional bodies, conferences, public bodies; read in November
/// 2026), how many have a rule on each, a question that staff ask, and words by which a clause on it is known.
/// </summary>
internal static class Topics
{
    /// <summary>A topic that so many of fifty policies cover is one that people ask about.</summary>
    private const int Common = 5;

    private static readonly Topic[] All =
    [
        new("Patients' privacy", 23, "Can I post about a patient if I leave out the name?", @"patients?|residents?|service users?|clients?|customers?|participants?|attendees?|personal (?:data|information|details)|privacy|private (?:data|information)|pii|confidential\w*"),
        new("Tone and abuse", 20, "Someone insults us: can I answer back?", @"abus\w+|offen[sc]\w+|insult\w*|harass\w*|bully\w*|respect\w*|civil|rude|swear\w*|profan\w*|troll\w*|discriminat\w*|kind(?:ly)?\b|threat\w*|argu(?:e|ing|ments?)"),
        new("Consent for photos and video", 11, "Can I post a picture of colleagues at work?", @"(?:photo\w*|pictures?|images?|video\w*|film\w*|record\w*|selfies?)[^.]{0,120}(?:consent\w*|permission|agree\w*|ask\w*|ok\b|sign\w*|form|not\b|no\b|never)|(?:consent|permission|no)\b[^.]{0,80}(?:photo\w*|pictures?|images?|video\w*|film\w*)"),
        new("Confidential and unpublished matters", 11, "Can I mention the new unit before it is announced?", @"confidential\w*|unpublished|non-?public|not (?:yet )?(?:public|announced|out)|internal|embargo\w*|secret|sensitive|announced|forward-looking"),
        new("Who speaks for the organisation", 11, "Can I answer a journalist?", @"spokes\w*|journalist\w*|press\b|media (?:enquir|inquir|request|relation|contact)\w*|reporters?|on behalf of|speak for|official (?:account|channel|post|social)\w*|news ?(?:paper|outlet)s?"),
        new("Own views", 10, "Do I need a disclaimer in my profile?", @"disclaimer|views (?:are|my|their|your)|own (?:views?|opinions?)|personal (?:views?|opinions?|capacity)|opinions? (?:are|is|of)|as yourself"),
        new("Politics and elections", 7, "Can I post about the election?", @"politic\w*|election\w*|purdah|candidates?|campaign\w*|partisan|lobby\w*|vot(?:e|ing)\b"),
        new("Name, logo and brand", 7, "Can I use the logo on my own account?", @"logos?\b|brand\w*|trademark\w*|crest|emblem|(?:our|trust's|company) name|@?handles?\b|account names?"),
        new("Boundaries with patients", 6, "A patient sent me a friend request: can I accept?", @"friend requests?|befriend\w*|follow(?:ing)? (?:requests?|patients?|clients?)|connection requests?|boundar\w+|connect with|relationships? with|adds? you|accept\b[^.]{0,40}(?:friend|request)"),
        new("Details that identify", 6, "Is it fine if nobody is named?", @"identif(?:y|ies|iable|ied|ication)|work out who|recogni[sz]\w+|without (?:a |the )?names?|anonym\w*|de-?identif\w*|even (?:without|if no)|background"),
        new("Security and passwords", 5, "Who may know the account's password?", @"passwords?|log-?ins?|phish\w*|two-factor|2fa|hack\w*|credentials|security"),
        new("Copyright", 5, "Can I use a picture that I found online?", @"copyright\w*|licen[cs]\w*|creative commons|intellectual property|other people's (?:pictures|photos|work|content)|fair use|plagiar\w*|public domain"),
        new("Accuracy", 5, "Can I share a figure that I heard?", @"accura\w*|fact-?check\w*|factual|misleading|misinformation|source of|check (?:the|your) facts|evidence|verif\w+|figures|truthful|the right facts"),
        new("Slides and posters", 5, "Can I tweet this slide?", @"slides?|posters?|presentations?|talks?\b|presenters?|speakers?|sessions?"),
        new("Alt text and captions", 5, "Do I have to describe the picture?", @"alt(?:ernative)?[ -]text|captions?|subtitl\w*|screen readers?|accessib\w*|describe\b[^.]{0,30}(?:picture|image|photo)"),
        new("Endorsing products", 4, "Can I recommend a product?", @"endors\w*|recommend\w*|promot(?:e|ing|ion)\b|advertis\w*|sponsor\w*|commercial\w*|gifts?\b"),
        new("Saying where one works", 4, "Do I have to say that I work here?", @"affiliat\w*|disclos\w*|where you work|work(?:s|ing)? (?:for|at)|employ(?:er|ed|ment)|declare\w*|identify (?:yourself|themselves)"),
        new("Embargoes", 4, "When can I post about the results?", @"embargo\w*|before (?:publication|release)|until (?:it|they|the)\b[^.]{0,40}(?:publish|announc|releas)\w*"),
        new("Colleagues' privacy", 3, "Can I post about a colleague?", @"colleagues?|co-?workers?|staff members?|team members?|each other"),
        new("Medical advice", 3, "Someone asks for medical advice: can I answer?", @"medical advice|clinical (?:advice|questions?)|health advice|diagnos\w*|asks? (?:for|about) (?:medical|their health)|treatment"),
        new("Working time", 3, "Can I post during a shift?", @"work(?:ing)? (?:time|hours?)|breaks?\b|on duty|off duty|on shift|out of hours|own time"),
        new("Crises", 3, "Something bad has happened: can we go on posting?", @"cris[ie]s|emergenc\w*|incident\w*|scheduled posts?|mourning|what if|goes wrong"),
        new("Records", 3, "May I delete an old post?", @"records?\b|retention|archiv\w*|retain\w*|keep (?:a |copies|a copy)|delet\w+"),
        new("Children and young people", 3, "Can I post a picture of a child?", @"child\w*|minors?|young (?:people|person)|under[ -](?:1[0-9]|age)|parents?|guardians?|pupils?|students?"),
        new("Giving credit", 3, "Must I name the speaker?", @"credit\w*|attribut\w*|name the (?:speaker|author|presenter|person)|acknowledg\w*|tag the"),
        new("Hashtags", 3, "Which hashtags may I use?", @"hashtags?"),
        new("Plain words", 3, "How should I write?", @"plain (?:words|language|english)|jargon|short sentences|words a sentence|readab\w*|abbreviations?|acronyms?|as you would talk"),
        new("Corrections", 2, "I posted something wrong: what now?", @"correct(?:s|ed|ion|ions|ing)?\b|mistakes?|errors?\b|was wrong|wrong thing|take (?:it|a post) down|taken down"),
        new("What stands in the background", 2, "Is a screen in the background a problem?", @"background|whiteboards?|screens?\b|name badges?|in (?:the )?(?:shot|frame)"),
        new("Places", 2, "Can I share where I am?", @"locations?|geo-?tag\w*|where you are|check(?:ing)? in\b|whereabouts|addresses"),
        new("Emoji", 2, "Can I use emoji?", @"emojis?"),
        new("Length", 1, "How long may a post be?", @"characters|word limit|length of|keep (?:it|posts?) short|too long"),
        new("Fundraising", 1, "Can I share my charity run?", @"fundrais\w*|donat\w*|charity|charit(?:y|able)|collect (?:money|in)|giving page|appeals?\b"),
        new("Safe words about suicide", 1, "May I write about suicide?", @"suicid\w*|self-harm\w*|helplines?|samaritans"),
    ];

    /// <summary>The clauses that speak of each topic, most common topics first.</summary>
    public static IReadOnlyList<TopicCoverage> Cover(GuidanceDocument document) =>
        [.. All.Select(t => new TopicCoverage(t.Name, t.Question, t.Policies, [.. document.Clauses.Where(c => t.Words.IsMatch(c.Full)).Select(c => c.Id)]))];

    /// <summary>A common question to which no clause speaks.</summary>
    public static IEnumerable<LintFinding> Missing(IReadOnlyList<TopicCoverage> coverage) =>
        coverage.Where(c => !c.IsCovered && c.Policies >= Common).Select(c => new LintFinding(1, "no-clause", $"There is no clause for a common question: \"{c.Question}\" ({c.Topic}; {c.Policies} of 50 policies have a rule on it)."));

    private sealed record Topic(string Name, int Policies, string Question, string Pattern)
    {
        public Regex Words { get; } = new(@"\b(?:" + Pattern + @")\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
    }
}
