namespace GuidanceBot.TestKit.Load;

/// <summary>Questions of which no two are the same, so that nothing that was worked out for one helps another.</summary>
internal static class DistinctQuestions
{
    private static readonly string[] Acts = ["can i post", "may i share", "am i allowed to publish", "is it ok to tweet", "could we put up", "are we free to repost", "do i need consent to post", "who approves it if i share", "what should i check before i post", "can my team upload", "would it be a problem to show", "can a student share"];

    private static readonly string[] Things =
    [
        "a photo of the poster session", "my slide from the talk", "a picture of the new ward", "a video of the choir in the lobby", "a patient's thank-you card", "an x-ray without the name", "our waiting time figures", "a selfie in uniform",
        "a quote from the keynote", "a link to our new paper", "the rota for next week", "a story about a birth last night", "an AI picture of a nurse", "our team's award", "a meme about night shifts", "the agenda of the study day",
        "a clip of the simulation training", "a picture of my badge", "the menu of the canteen", "a thread about hand washing", "a colleague's leaving party", "a chart from an unpublished trial", "a reply to an angry relative", "a job advert for our team",
    ];

    private static readonly string[] Places = ["on linkedin", "on my own x account", "on instagram", "on the team's facebook page", "in our whatsapp group", "on bluesky", "on the trust's website", "on tiktok", "in the staff newsletter", "on mastodon"];

    private static readonly string[] Circumstances =
    [
        "during the conference", "before the embargo ends", "after my shift", "if nobody can be recognised", "with the speaker's name", "without asking the manager", "while i am on leave", "if the patient agreed by phone",
        "for the charity run", "when the press has asked about it", "as part of my course", "with the hospital's logo", "for a friend who works elsewhere", "next to a health claim", "if a child is in it", "now that it is public anyway",
    ];

    /// <summary>How many there are.</summary>
    public static int Count => Acts.Length * Things.Length * Places.Length * Circumstances.Length;

    /// <summary>The question of a number; neighbours have little in common.</summary>
    public static string Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, Count);

        // A prime that doesn't divide the count: every number comes up once.
        var n = (int)(number * 7919L % Count);
        return $"{Take(Acts)} {Take(Things)} {Take(Places)} {Take(Circumstances)}?";

        string Take(string[] of)
        {
            var taken = of[n % of.Length];
            n /= of.Length;
            return taken;
        }
    }
}
