namespace GuidanceBot.Core.Questions.Subjects;

/// <summary>What the words of a question alone show, before any clause is looked at.</summary>
internal sealed record QuestionSigns
{
    /// <summary>The subject that its words name.</summary>
    public Subject Subject { get; private init; }

    /// <summary>Nothing shows that an organisation's account or somebody else's words are meant.</summary>
    public bool MayBeOwnVoice { get; private init; }

    /// <summary>Patients or the young are in it.</summary>
    public bool IsDelicate { get; private init; }

    /// <summary>It tries to talk the bot into a verdict.</summary>
    public bool IsManipulation { get; private init; }

    /// <summary>A greeting, thanks or small talk.</summary>
    public bool IsChitChat { get; private init; }

    /// <summary>The weather, the match, a pint: nothing that is to be posted.</summary>
    public bool IsEveryday { get; private init; }

    /// <summary>It has a word about saying, showing or sharing something.</summary>
    public bool IsAboutPosting { get; private init; }

    /// <summary>The asker wants a person.</summary>
    public bool AsksForPerson { get; private init; }

    /// <summary>It is not in English, the only language that was measured.</summary>
    public bool IsOtherLanguage { get; private init; }

    /// <summary>Reads a question's words.</summary>
    public static QuestionSigns Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var about = Patterns.AboutPosting.In(text);
        return new QuestionSigns
        {
            Subject = SubjectOf(text),
            MayBeOwnVoice = !Patterns.NotOwnVoice.In(text),
            IsDelicate = Patterns.Delicate.In(text),
            IsManipulation = Patterns.Manipulation.In(text),
            IsChitChat = Patterns.ChitChat.In(text),
            IsEveryday = !about && Patterns.Everyday.In(text),
            IsAboutPosting = about,
            AsksForPerson = Patterns.AskedForPerson.In(text),
            IsOtherLanguage = Text.LanguageGuess.IsOtherThanEnglish(text),
        };
    }

    // Speaking up comes first: whoever raises a concern is never sent anywhere by another word in the sentence.
    private static Subject SubjectOf(string text) => text switch
    {
        _ when Patterns.SpeakingUp.In(text) && !Patterns.NotOwnVoice.In(text) => Subject.SpeakingUp,
        _ when Patterns.AlreadyPosted.In(text) && Patterns.SomethingWrong.In(text) => Subject.AlreadyPosted,
        _ when Patterns.TakeDown.In(text) && !Patterns.OwnPost.In(text) => Subject.TakeDown,
        _ when Patterns.Urgent.In(text) => Subject.Urgent,
        _ when Patterns.TeamAccount.In(text) => Subject.TeamAccount,
        _ => Subject.Ordinary,
    };
}
