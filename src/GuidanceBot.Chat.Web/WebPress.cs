using System.Globalization;
using GuidanceBot.Core.Conversations.Replies;

namespace GuidanceBot.Chat.Web;

/// <summary>What a button of ours carries: <c>verb:ref:version:choice</c>, nothing else. Who may do it is decided from who pressed.</summary>
/// <param name="Verb">What is pressed.</param>
/// <param name="Ref">What it acts on.</param>
/// <param name="Version">The version that was shown.</param>
/// <param name="Choice">Which of several, counted from one.</param>
public sealed record WebPress(string Verb, string Ref, int Version, int? Choice)
{
    private const int MaxLength = 150;

    /// <summary>The press of an action of a reply.</summary>
    public static WebPress Of(ReplyAction action, string reference, int version)
    {
        ArgumentNullException.ThrowIfNull(action);
        return new WebPress(action.Verb, reference, version, action.Choice);
    }

    /// <summary>Reads a button's value; null where it is none of ours.</summary>
    public static WebPress? Read(string? value)
    {
        if (value is not { Length: > 0 and <= MaxLength } || value.Split(':') is not [var verb, var reference, var version, var choice] || !IsWord(verb, '.') || !IsWord(reference, '_'))
        {
            return null;
        }

        if (!int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var v) || (choice.Length > 0 && !int.TryParse(choice, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            return null;
        }

        return new WebPress(verb, reference, v, choice.Length > 0 ? int.Parse(choice, CultureInfo.InvariantCulture) : null);
    }

    /// <summary>What stands before the names of a form's fields, so that several forms can stand in one: <c>answer</c> for <c>case.answer.submit</c>.</summary>
    public static string PrefixOf(string verb)
    {
        ArgumentNullException.ThrowIfNull(verb);
        return verb.Split('.')[1];
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Verb}:{Ref}:{Version}:{Choice}");

    private static bool IsWord(string word, char also) => word.Length > 0 && word.Length <= 60 && word.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_' || c == also);
}
