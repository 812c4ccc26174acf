namespace GuidanceBot.Core.Drafts.Phrases;

/// <summary>What a phrase may ask of a token besides its word: <c>&lt;digits&gt;</c>, <c>&lt;name&gt;</c> and so on.</summary>
[Flags]
public enum TokenClass
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Anything.</summary>
    Any = 1,

    /// <summary>A number in digits.</summary>
    Digits = 2,

    /// <summary>A word with a capital.</summary>
    Capital = 4,

    /// <summary>A word in capitals.</summary>
    Caps = 8,

    /// <summary>Most likely a person's name: a given name, or a capital where no sentence starts.</summary>
    Name = 16,

    /// <summary>A given name.</summary>
    Given = 32,

    /// <summary>A web address.</summary>
    Link = 64,

    /// <summary><c>@name</c>.</summary>
    Mention = 128,

    /// <summary><c>#tag</c>.</summary>
    Hashtag = 256,

    /// <summary>An emoji.</summary>
    Emoji = 512,

    /// <summary>A whole number below a thousand: a room, a bed, an age; never a year.</summary>
    Small = 1024,

    /// <summary>A year that nobody living was born in, or nearly: 1000 to 1929.</summary>
    Past = 2048,
}
