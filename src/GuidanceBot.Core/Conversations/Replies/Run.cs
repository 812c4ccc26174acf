using System.Text.Json.Serialization;

namespace GuidanceBot.Core.Conversations.Replies;

/// <summary>A part of a line.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(TextRun), "text")]
[JsonDerivedType(typeof(TimeRun), "time")]
[JsonDerivedType(typeof(LinkRun), "link")]
[JsonDerivedType(typeof(PersonRun), "person")]
public abstract record Run
{
    /// <summary>Plain text.</summary>
    public static implicit operator Run(string text) => FromString(text);

    /// <summary>Plain text.</summary>
    public static Run FromString(string text) => new TextRun(text);
}

/// <summary>Text as it stands; never markup.</summary>
public sealed record TextRun(string Text, bool Bold = false) : Run;

/// <summary>A moment, shown in the reader's zone.</summary>
public sealed record TimeRun(DateTimeOffset At, TimeShape Shape = TimeShape.Time) : Run;

/// <summary>A link to a page of ours or of the organisation; the words stand without it too.</summary>
public sealed record LinkRun(string Text, string Url) : Run;

/// <summary>A person, by the platform's own mention where the reader is on the same platform, else by the words.</summary>
public sealed record PersonRun(string AccountKey, string Words) : Run;
