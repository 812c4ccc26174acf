using System.Globalization;
using System.Text.Json.Nodes;
using GuidanceBot.Core.Conversations.Replies;

namespace GuidanceBot.Chat.Slack.Formatting;

/// <summary>A draft with its findings marked: what is meant looks like code, the number follows it in bold.</summary>
internal static class DraftMarks
{
    /// <summary>The draft's runs. A long draft shows its beginning, or the part around its first mark.</summary>
    public static IEnumerable<JsonNode?> Runs(DraftBlock draft, TextBudget budget)
    {
        var marks = draft.Marks.Where(m => m.Picture is null && m.Start >= 0 && m.End > m.Start && m.End <= draft.Text.Length).OrderBy(m => m.Start).ThenBy(m => m.End).ToList();
        var (start, text) = Part(draft.Text, marks, budget);
        List<JsonNode?> runs = start > 0 ? [Rich.Text("… ")] : [];
        var at = start;
        foreach (var stretch in Stretches(marks, start, start + text.Length))
        {
            runs.Add(Rich.Text(draft.Text[at..stretch.Start]));
            runs.Add(Rich.Text(draft.Text[stretch.Start..stretch.End], "code"));
            runs.Add(Rich.Text(" " + stretch.Numbers, "bold"));
            at = stretch.End;
        }

        runs.Add(Rich.Text(draft.Text[at..(start + text.Length)]));
        if (start + text.Length < draft.Text.Length)
        {
            runs.Add(Rich.Text(Cut.Note(draft.Text.Length)));
        }

        for (var i = 0; i < draft.Pictures.Count; i++)
        {
            var numbers = string.Concat(draft.Marks.Where(m => m.Picture == i + 1).Select(Number));
            runs.Add(Rich.Text(string.Create(CultureInfo.InvariantCulture, $"\nPicture {i + 1}: ")));
            runs.Add(numbers.Length > 0 ? Rich.Text(Cut.Short(draft.Pictures[i], 300), "code") : Rich.Text(Cut.Short(draft.Pictures[i], 300)));
            runs.Add(numbers.Length > 0 ? Rich.Text(" " + numbers, "bold") : null);
        }

        return runs.Exists(r => r is not null) ? runs : [Rich.Text("(nothing)")];
    }

    /// <summary>The part that is shown: all of it where it fits.</summary>
    private static (int Start, string Text) Part(string text, List<DraftMark> marks, TextBudget budget)
    {
        var taken = budget.Take(text);
        if (taken.Length == text.Length && taken == text)
        {
            return (0, text);
        }

        var room = Math.Max(200, taken.Length - 80);
        var start = marks.Count > 0 && marks[0].End > room ? Math.Max(0, marks[0].Start - 200) : 0;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]) && start > marks[0].Start - 260)
        {
            start--;
        }

        return (start, Cut.Beginning(text[start..], room));
    }

    /// <summary>Marks that overlap share one stretch, with all their numbers.</summary>
    private static IEnumerable<(int Start, int End, string Numbers)> Stretches(List<DraftMark> marks, int from, int to)
    {
        (int Start, int End, string Numbers)? open = null;
        foreach (var mark in marks.Where(m => m.Start >= from && m.End <= to))
        {
            if (open is { } o && mark.Start < o.End)
            {
                open = (o.Start, Math.Max(o.End, mark.End), o.Numbers + " " + Number(mark));
                continue;
            }

            if (open is { } done)
            {
                yield return done;
            }

            open = (mark.Start, mark.End, Number(mark));
        }

        if (open is { } last)
        {
            yield return last;
        }
    }

    private static string Number(DraftMark mark) => string.Create(CultureInfo.InvariantCulture, $"[{mark.Number}]");
}
