using GuidanceBot.Core.Questions.Subjects;

namespace GuidanceBot.Core.Questions.FollowUps;

/// <summary>How people answer a follow-up in their own words.</summary>
internal static class Replies
{
    public static WordPatterns CannotTell { get; } = new(@"\b(don'?t know|dunno|not sure|unsure|no idea|idk|can'?t tell|no clue|maybe|perhaps)\b");

    public static WordPatterns NewQuestion { get; } = new(@"^(hi |hey |so |and )?(can|may|could|is|are|am|do|does|should|shall|what|how|who|where|when|which|would) ");

    public static WordPatterns No { get; } = new(@"^(no|nope|nah|not|never|none|nobody)\b|\b(not yet|hasn'?t|haven'?t|isn'?t|aren'?t|didn'?t|wasn'?t|it is not)\b");

    public static WordPatterns Yes { get; } = new(@"^(yes|yep|yeah|yup|ye|sure|correct|right|true|of course)\b|\b(it has|it is|they have|they did|he has|she has|i have|we have|i do|they do|has lifted|already)\b");
}
