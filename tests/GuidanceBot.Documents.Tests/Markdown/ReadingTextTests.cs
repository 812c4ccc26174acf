using System.Security.Cryptography;
using System.Text;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Documents.Markdown;
using GuidanceBot.TestKit;
using Shouldly;
using Xunit;

namespace GuidanceBot.Documents.Tests.Markdown;

/// <summary>
/// The models were trained on the clauses of a script that stands beside them. <c>Files/reference-clauses.tsv</c> holds, per document, how
/// many there are and the hash of their heading paths and reading texts; <c>tests/scripts/reference_clauses.py</c> writes it anew and, with
/// <c>--json</c>, shows what differs.
/// </summary>
public sealed class ReadingTextTests
{
    /// <summary>Documents whose reading texts differ on purpose, each with the reason. There are none.</summary>
    private static readonly Dictionary<string, string> Deliberate = new(StringComparer.Ordinal);

    [Theory]
    [InlineData("guidance", "guidance", 12)]
    [InlineData("docs", "training/docs", 104)]
    public void The_reading_texts_are_those_that_the_models_were_trained_on(string folder, string data, int documents)
    {
        var path = Needs.Data(data);
        var reader = new MarkdownReader();
        var expected = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Files", "reference-clauses.tsv"))
            .Select(l => l.Split('\t'))
            .Where(l => l[0].StartsWith(folder + "/", StringComparison.Ordinal))
            .ToArray();
        expected.Length.ShouldBe(documents);
        var different = new List<string>();
        foreach (var line in expected)
        {
            var file = Path.Combine(path, Path.GetFileName(line[0]));
            var clauses = reader.Read(line[0], File.ReadAllBytes(file)).Clauses;
            if (!string.Equals($"{clauses.Count} {HashOf(clauses)}", $"{line[1]} {line[2]}", StringComparison.Ordinal))
            {
                different.Add(line[0]);
            }
        }

        different.ShouldBe(Deliberate.Keys.Where(k => k.StartsWith(folder + "/", StringComparison.Ordinal)), ignoreOrder: true);
    }

    [Theory]
    [InlineData("guidance")]
    [InlineData("training/docs")]
    public void Every_clause_and_sentence_stands_where_its_offsets_say(string data)
    {
        foreach (var file in Directory.GetFiles(Needs.Data(data), "*.md"))
        {
            var document = new MarkdownReader().Read(Path.GetFileName(file), File.ReadAllBytes(file));
            var from = 0;
            foreach (var clause in document.Clauses)
            {
                clause.Run.Start.ShouldBeGreaterThanOrEqualTo(from, clause.Id);
                from = clause.Run.End;
                clause.Sentences.ShouldNotBeEmpty(clause.Id);
                var last = clause.Run.Start;
                foreach (var sentence in clause.Sentences)
                {
                    sentence.Start.ShouldBeGreaterThanOrEqualTo(last, clause.Id);
                    sentence.End.ShouldBeLessThanOrEqualTo(clause.Run.End, clause.Id);
                    var words = Words(sentence.Of(document.Text));
                    Words(clause.Reading).ShouldContain(words, Case.Sensitive, $"{document.Name} {clause.Id}");
                    last = sentence.End;
                }
            }
        }
    }

    /// <summary>Letters and digits alone: what markup, addresses of links and wrapping leave untouched.</summary>
    private static string Words(string text)
    {
        var shown = System.Text.RegularExpressions.Regex.Replace(text, @"!?\[(?<label>[^\]]*)\]\([^)]*\)|<[^>]+>|\{%\s*\w+\s+""?(?<value>[^""%]*)""?\s*%\}", "${label}${value}", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
        return new string([.. shown.Where(char.IsLetterOrDigit)]);
    }

    private static string HashOf(IEnumerable<Clause> clauses) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(clauses.Select(c => c.Section + "\u001f" + c.Reading + "\u001e")))));
}
