using System.Text.RegularExpressions;

namespace GuidanceBot.Core.Questions;

/// <summary>Short replies that are no question: they need no reading of the guidance.</summary>
public static partial class SmallTalk
{
    private const int Longest = 60;

    /// <summary>True for a thank you, and nothing else.</summary>
    public static bool IsThanks(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= Longest && Thanks().IsMatch(text);
    }

    /// <summary>True for a no, and nothing else.</summary>
    public static bool IsNo(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= Longest && No().IsMatch(text);
    }

    [GeneratedRegex(@"^\s*(?:(?:ok|okay|oh|ah|great|perfect|brilliant|lovely|super|got it|right)[\s,.!]+){0,2}(?:thanks|thank you|thankyou|thx|ty|ta|cheers|much appreciated)(?:[\s,]+(?:so much|very much|a lot|a million|again|for that|for your help|for the help|that helps|bot))?[\s.!:)]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 100)]
    private static partial Regex Thanks();

    [GeneratedRegex(@"^\s*(?:no|nope|nah|not really|not yet|it isn['’]?t|it is not|it doesn['’]?t|they haven['’]?t|they didn['’]?t|i haven['’]?t|i can['’]?t)(?:[\s,]+(?:sorry|it isn['’]?t|they haven['’]?t|i haven['’]?t|i don['’]?t think so))?[\s.!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 100)]
    private static partial Regex No();
}
