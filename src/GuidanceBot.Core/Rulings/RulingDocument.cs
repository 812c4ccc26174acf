using System.Text.Json;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Rulings;

/// <summary>A ruling as a document of one clause: it is found, read, quoted and versioned like any other, by the same gates.</summary>
public static class RulingDocument
{
    /// <summary>What the names of such documents begin with.</summary>
    public const string Prefix = "ruling:";

    /// <summary>The first level of its heading path.</summary>
    public const string Title = "Decided before";

    /// <summary>Where such a version comes from.</summary>
    public const string Source = "ruling";

    /// <summary>True for the document of a ruling.</summary>
    public static bool Is(string document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.StartsWith(Prefix, StringComparison.Ordinal);
    }

    /// <summary>The name of a ruling's document.</summary>
    public static string NameOf(Ruling ruling)
    {
        ArgumentNullException.ThrowIfNull(ruling);
        return Prefix + ruling.Id;
    }

    /// <summary>The bytes that are kept.</summary>
    public static byte[] ToBytes(Ruling ruling) => JsonSerializer.SerializeToUtf8Bytes(ruling, CoreJson.Default.Ruling);

    /// <summary>The ruling in a kept version.</summary>
    /// <exception cref="UnreadableGuidanceException">The bytes hold none.</exception>
    public static Ruling RulingIn(string name, ReadOnlyMemory<byte> content)
    {
        try
        {
            return JsonSerializer.Deserialize(content.Span, CoreJson.Default.Ruling) ?? throw new UnreadableGuidanceException($"{name}: holds no decision.");
        }
        catch (JsonException e)
        {
            throw new UnreadableGuidanceException($"{name}: holds no decision: {e.Message}", e);
        }
    }

    /// <summary>The decision as a clause of a Markdown document: its question as the heading, its words below.</summary>
    public static string AsMarkdown(Ruling ruling)
    {
        ArgumentNullException.ThrowIfNull(ruling);
        return $"## {ruling.Question.TrimStart('#', ' ')}\n\n{ruling.Text}{(ruling.WayToYes is { Length: > 0 } way ? "\n\n" + way : "")}";
    }

    /// <summary>The document.</summary>
    /// <exception cref="UnreadableGuidanceException">The bytes hold no ruling.</exception>
    public static GuidanceDocument Read(string name, ReadOnlyMemory<byte> content)
    {
        var ruling = RulingIn(name, content);
        var text = ruling.Question + "\n\n" + ruling.Text + (ruling.WayToYes is { Length: > 0 } way ? "\n\n" + way : "") + "\n";
        var run = new TextSpan(ruling.Question.Length + 2, text.Length - 1);
        var clause = new Clause
        {
            Id = "c1",
            Section = Title + " > " + ruling.Question,
            Run = run,
            Sentences = [.. Sentences.Of(text[run.Start..run.End]).Select(s => new TextSpan(run.Start + s.Start, run.Start + s.End))],
            Reading = text[run.Start..run.End],
        };
        return new GuidanceDocument
        {
            Name = name,
            Version = ContentHash.Of(content.Span),
            Text = text,
            Title = Title,
            FrontMatter = FrontMatter.None with { Effective = DateOnly.FromDateTime(ruling.DecidedAt.UtcDateTime), Expires = ruling.GoodUntil, Owner = ruling.DecidedBy },
            Clauses = ruling.Pilot ? [] : [clause],
        };
    }
}
