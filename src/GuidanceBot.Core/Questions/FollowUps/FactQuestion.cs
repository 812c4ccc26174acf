namespace GuidanceBot.Core.Questions.FollowUps;

/// <summary>A question for the one fact that decides, and what each choice means for the condition.</summary>
internal sealed record FactQuestion(string Fact, string Question, IReadOnlyList<(string Choice, FactState Means)> Choices)
{
    public const string CannotTell = "I don’t know";

    /// <summary>As the asker sees it.</summary>
    public FollowUp ToFollowUp() => new(Fact, Question, [.. Choices.Select(c => c.Choice)]);

    /// <summary>What a reply means, in whatever words it was given.</summary>
    public FactState Means(string reply)
    {
        var said = Plain(reply);
        foreach (var (choice, means) in Choices)
        {
            if (string.Equals(Plain(choice), said, StringComparison.Ordinal))
            {
                return means;
            }
        }

        if (Replies.CannotTell.In(said))
        {
            return FactState.Unknown;
        }

        var yes = Choices[0].Choice.StartsWith("Yes", StringComparison.Ordinal);
        return yes && Replies.No.In(said) ? Choices[1].Means
            : yes && Replies.Yes.In(said) ? Choices[0].Means
            : Nearest(said);
    }

    private FactState Nearest(string said)
    {
        var words = said.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        var best = Choices.Select(c => (c.Means, Shared: Plain(c.Choice).Split(' ').Count(words.Contains))).MaxBy(c => c.Shared);
        return best.Shared > 0 ? best.Means : FactState.Unknown;
    }

    private static string Plain(string text) =>
        new string([.. text.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : c is '\'' or '’' ? '\'' : ' ')]).Trim().Replace("  ", " ", StringComparison.Ordinal);
}
