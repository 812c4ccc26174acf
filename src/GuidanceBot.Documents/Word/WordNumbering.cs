using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace GuidanceBot.Documents.Word;

/// <summary>
/// Counts as Word does: lists that share a definition share their counters, a level starts anew when a higher one moves on, and a list
/// may override where it starts.
/// </summary>
internal sealed class WordNumbering
{
    private readonly Dictionary<int, AbstractNum> definitions = [];
    private readonly Dictionary<int, NumberingInstance> lists = [];
    private readonly Dictionary<int, int?[]> counters = [];
    private readonly HashSet<int> begun = [];
    private readonly WordStyles styles;

    public WordNumbering(MainDocumentPart main, WordStyles styles)
    {
        this.styles = styles;
        var numbering = main.NumberingDefinitionsPart?.Numbering;
        foreach (var definition in numbering?.Elements<AbstractNum>() ?? [])
        {
            definitions.TryAdd(definition.AbstractNumberId?.Value ?? -1, definition);
        }

        foreach (var list in numbering?.Elements<NumberingInstance>() ?? [])
        {
            lists.TryAdd(list.NumberID?.Value ?? -1, list);
        }
    }

    /// <summary>Moves on to this paragraph and gives its label; null where it stands in no list.</summary>
    public WordLabel? Next(ParagraphProperties? properties)
    {
        var own = properties?.NumberingProperties;
        var style = styles.Numbering(properties);
        var numId = own?.NumberingId?.Val?.Value ?? style?.NumId ?? 0;
        if (numId == 0 || !lists.TryGetValue(numId, out var list) || list.AbstractNumId?.Val?.Value is not { } abstractId || !definitions.TryGetValue(abstractId, out var definition))
        {
            return null;
        }

        var level = own?.NumberingLevelReference?.Val?.Value ?? style?.Level ?? LevelOf(definition, style?.StyleId) ?? 0;
        return level is < 0 or > 8 ? null : Label(list, definition, abstractId, numId, level);
    }

    private WordLabel? Label(NumberingInstance list, AbstractNum definition, int abstractId, int numId, int level)
    {
        if (!counters.TryGetValue(abstractId, out var count))
        {
            counters[abstractId] = count = new int?[9];
        }

        if (begun.Add(numId))
        {
            Override(list, count);
        }

        if (Level(list, definition, level) is not { } shown)
        {
            return null;
        }

        count[level] = (count[level] ?? Start(list, definition, level) - 1) + 1;
        for (var deeper = level + 1; deeper < 9; deeper++)
        {
            count[deeper] = null;
        }

        var format = shown.NumberingFormat?.Val;
        if (format?.Value is { } f && (f == NumberFormatValues.Bullet || f == NumberFormatValues.None))
        {
            return f == NumberFormatValues.Bullet ? new WordLabel("", level) : null;
        }

        return new WordLabel(Text(list, definition, shown, count), level);
    }

    /// <summary>A list that overrides its start begins there; one that doesn't goes on with the counters of its definition.</summary>
    private static void Override(NumberingInstance list, int?[] count)
    {
        foreach (var over in list.Elements<LevelOverride>())
        {
            if (over.StartOverrideNumberingValue?.Val?.Value is { } start && over.LevelIndex?.Value is { } at and >= 0 and < 9)
            {
                count[at] = start - 1;
            }
        }
    }

    private static string Text(NumberingInstance list, AbstractNum definition, Level shown, int?[] count)
    {
        var pattern = shown.LevelText?.Val?.Value ?? "";
        var legal = shown.IsLegalNumberingStyle is { } l && l.Val?.Value != false;
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length || pattern[i + 1] is < '1' or > '9')
            {
                text.Append(pattern[i]);
                continue;
            }

            var level = pattern[++i] - '1';
            var format = Level(list, definition, level)?.NumberingFormat?.Val?.Value;
            text.Append(Figure(count[level] ?? Start(list, definition, level), legal ? null : format));
        }

        return text.ToString().Trim();
    }

    private static Level? Level(NumberingInstance list, AbstractNum definition, int level) =>
        list.Elements<LevelOverride>().FirstOrDefault(o => o.LevelIndex?.Value == level)?.Level ?? definition.Elements<Level>().FirstOrDefault(l => l.LevelIndex?.Value == level);

    private static int Start(NumberingInstance list, AbstractNum definition, int level) => Level(list, definition, level)?.StartNumberingValue?.Val?.Value ?? 1;

    /// <summary>The level that is tied to the style, where the style itself names none.</summary>
    private static int? LevelOf(AbstractNum definition, string? styleId) =>
        styleId is null ? null : definition.Elements<Level>().FirstOrDefault(l => string.Equals(l.ParagraphStyleIdInLevel?.Val?.Value, styleId, StringComparison.Ordinal))?.LevelIndex?.Value;

    private static string Figure(int number, NumberFormatValues? format)
    {
        if (format == NumberFormatValues.LowerLetter || format == NumberFormatValues.UpperLetter)
        {
            var letters = Letters(number);
            return format == NumberFormatValues.LowerLetter ? letters.ToLowerInvariant() : letters;
        }

        if (format == NumberFormatValues.LowerRoman || format == NumberFormatValues.UpperRoman)
        {
            var roman = Roman(number);
            return format == NumberFormatValues.LowerRoman ? roman.ToLowerInvariant() : roman;
        }

        return number.ToString(format == NumberFormatValues.DecimalZero ? "00" : "0", CultureInfo.InvariantCulture);
    }

    /// <summary>A to Z, then AA, BB: as Word goes on.</summary>
    private static string Letters(int number) => number is < 1 or > 780 ? number.ToString(CultureInfo.InvariantCulture) : new string((char)('A' + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        var text = new StringBuilder();
        foreach (var (value, sign) in ((int, string)[])[(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")])
        {
            for (; number >= value; number -= value)
            {
                text.Append(sign);
            }
        }

        return text.ToString();
    }
}
