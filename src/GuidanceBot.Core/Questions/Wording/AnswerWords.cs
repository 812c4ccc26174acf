using GuidanceBot.Core.Questions.Subjects;

namespace GuidanceBot.Core.Questions.Wording;

/// <summary>The fixed sentences of answers: what is said where the clause's own words can't say it.</summary>
internal static class AnswerWords
{
    public const string Show = "I’m not sure, so here’s what I found. Does one of these answer it?";
    public const string DependsOn = "It depends on one thing:";
    public const string OffTopic = "I only know the social media guidance. Ask me about something you’d like to post, or paste a draft and I’ll check it.";
    public const string Greeting = "Hello! Ask me about something you’d like to post, or paste a draft and I’ll check it.";
    public const string Manipulation = "I only answer from the guidance as it stands. Ask me what you’d like to post, and I’ll look it up for you.";
    public const string OtherLanguage = "I can only judge English, so here are the clauses that come nearest. A person can help you with the rest.";
    public const string SpeakingUp = "You don’t need anyone’s leave to raise it.";
    public const string SpeakingUpWithoutClause = "It’s your right to ask about this, and I’ll pass nothing on.";
    public const string NotCovered = "The guidance doesn’t seem to cover this, so a person should settle it.";
    public const string Conflict = "Two clauses say different things here, so a person should settle it.";
    public const string Delicate = "This is about people in your care or young people, so let a person look at it with you.";
    public const string AskedForPerson = "Of course. You’ll see what would be sent, and nothing goes before you press.";
    public const string KeywordsOnly = "I’m still reading the guidance, so I only looked for your words. Does one of these answer it?";
    public const string ItHappens = "It happens, and it can be put right.";
    public const string PostedWithoutClause = "It happens, and it can be put right. Note the time and the address of the post, and let a person help you now.";
    public const string AskToTakeDown = "Ask in private, and kindly: “Thank you for sharing this. Someone in it could be recognised, so would you mind taking it down or cropping it?”";

    private static readonly (WordPatterns When, string Say)[] UrgentSentences =
    [
        (new(@"\b(suicid\w*|self[- ]harm\w*|kill (my|him|her|them)sel|end it all|wants? to die|can['’]?t go on)"), "If anyone may be in danger, ring the emergency services first. Then let a person help you with the rest."),
        (new(@"\b(journalists?|journos?|reporters?|newspapers?|papers?|bbc|itv|sky|mail|mirror|times|echo|press|media|tv|news|film crew|producer)\b"), "Please don’t reply to them yet. Comms will help you with what to say."),
        (new(@"\b(solicitors?|lawyers?|barrister|sue|suing|sued|legal|injunction|libel|defam\w*|court)\b"), "Please don’t reply to them yet, and keep what they sent. A person should see this first."),
        (new(@"\b(hack\w*|data (leak|breach)|ransomware|compromised)\b"), "Please don’t post about it yet. A person should hear of this at once."),
        (new(@"\b(threat\w*|stalk\w*|dox\w*|blackmail\w*|extort\w*|harass\w*|abus\w*|pile[- ]?on|dogpil\w*|hate)\b"), "You don’t have to deal with this alone. Keep a picture of it, don’t reply yet, and let a person help you."),
    ];

    /// <summary>What to do until a person has answered.</summary>
    public static string Urgent(string question) =>
        UrgentSentences.FirstOrDefault(s => s.When.In(question)).Say ?? "Please wait with any post about it. A person should see this first.";
}
