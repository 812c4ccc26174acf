namespace GuidanceBot.Chat.Slack.Formatting;

/// <summary>What is left of the room for texts in one message: a long draft takes its share, and the answer beside it still fits.</summary>
internal sealed class TextBudget(int all = SlackLimits.AllTexts)
{
    private int _left = all;

    /// <summary>As much of a text as fits, at most <paramref name="most"/>; what is left out is said.</summary>
    public string Take(string text, int most = SlackLimits.Section)
    {
        var cut = Cut.Long(text, Math.Min(most, Math.Max(_left, 120)));
        _left -= cut.Length;
        return cut;
    }
}
