using System.Text.Json.Serialization;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Conversations.Replies;

/// <summary>One part of a reply's or a form's body.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(LineBlock), "line")]
[JsonDerivedType(typeof(ListBlock), "list")]
[JsonDerivedType(typeof(ConditionsBlock), "conditions")]
[JsonDerivedType(typeof(WayBlock), "way")]
[JsonDerivedType(typeof(ClauseBlock), "clause")]
[JsonDerivedType(typeof(DraftBlock), "draft")]
[JsonDerivedType(typeof(FindingsBlock), "findings")]
[JsonDerivedType(typeof(LengthsBlock), "lengths")]
[JsonDerivedType(typeof(ChangedBlock), "changed")]
[JsonDerivedType(typeof(SaidBlock), "said")]
[JsonDerivedType(typeof(FactsBlock), "facts")]
[JsonDerivedType(typeof(ChoicesBlock), "choices")]
[JsonDerivedType(typeof(NoticeBlock), "notice")]
[JsonDerivedType(typeof(BeforeBlock), "before")]
public abstract record Block;

/// <summary>A line of the bot's own words.</summary>
public sealed record LineBlock(Line Line, Weight Weight = Weight.Normal) : Block;

/// <summary>A short list with a title.</summary>
public sealed record ListBlock(string? Title, IReadOnlyList<Line> Items, bool Numbered = false) : Block;

/// <summary>Conditions to check before the yes holds; those the bot could see for itself come checked.</summary>
public sealed record ConditionsBlock(IReadOnlyList<Condition> Items) : Block;

/// <summary>One condition.</summary>
public sealed record Condition(string Text, bool Met = false);

/// <summary>The way to yes: who can allow it, what would be fine.</summary>
public sealed record WayBlock(IReadOnlyList<string> Ways) : Block;

/// <summary>Words of the guidance, with the deciding words marked; spans are those of the quote.</summary>
public sealed record ClauseBlock(Citation Citation, IReadOnlyList<TextSpan> Marks, ReplyAction? Choose = null) : Block;

/// <summary>A draft as the person wrote it, masked, with the findings marked in its text.</summary>
public sealed record DraftBlock(string Title, string Text, IReadOnlyList<DraftMark> Marks, IReadOnlyList<string> Pictures) : Block;

/// <summary>A mark in a draft; <paramref name="Picture"/> counts from one and is null where the mark is in the text.</summary>
public sealed record DraftMark(int Number, Severity Severity, int Start, int End, int? Picture = null);

/// <summary>Findings, worst first; tips are folded.</summary>
public sealed record FindingsBlock(string Title, IReadOnlyList<ShownFinding> Items, IReadOnlyList<ShownFinding> Tips, ReplyAction? FixAll = null) : Block;

/// <summary>One finding as people read it.</summary>
public sealed record ShownFinding(int Number, Severity Severity, string Title, string Message, Citation? Clause, IReadOnlyList<ReplyAction> Actions, bool Done = false);

/// <summary>The draft's length on each platform asked about.</summary>
public sealed record LengthsBlock(IReadOnlyList<ShownLength> Items) : Block;

/// <summary>One length.</summary>
public sealed record ShownLength(string Platform, int Count, int Limit);

/// <summary>A text beside what it was: the suggested or approved text; the edges show what went out and what came in.</summary>
public sealed record ChangedBlock(string Title, string Before, string After, Line? Note = null) : Block;

/// <summary>What a person said: the asker's question, the reviewer's answer.</summary>
public sealed record SaidBlock(string? Title, string Text, bool ByReviewer = false) : Block;

/// <summary>Short facts by name.</summary>
public sealed record FactsBlock(IReadOnlyList<Fact> Items) : Block;

/// <summary>One fact.</summary>
public sealed record Fact(string Name, Line Value);

/// <summary>A question with a few answers to press.</summary>
public sealed record ChoicesBlock(string Question, IReadOnlyList<ReplyAction> Choices) : Block;

/// <summary>A notice inside a reply: a correction, a clash, something hidden.</summary>
public sealed record NoticeBlock(Sign Tone, string Title, Line? Text = null) : Block;

/// <summary>What was said before a correction, kept readable.</summary>
public sealed record BeforeBlock(string Heading, string Text, Line When) : Block;

/// <summary>How loud a line is.</summary>
public enum Weight
{
    /// <summary>As it is.</summary>
    Normal,

    /// <summary>The line that answers alone.</summary>
    Lead,

    /// <summary>Sources, promises, hints.</summary>
    Small,
}
