using Shouldly;
using Xunit;

namespace GuidanceBot.LanguageModel.Local.Tests;

public sealed class WordPiecesTests
{
    private readonly WordPieces _pieces = new(Path.Combine(ModelFiles.ShippedFolder, "vocab.txt"));

    [Fact]
    public void Token_ids_equal_the_reference_exactly()
    {
        Reference.All.Count.ShouldBe(75);
        foreach (var row in Reference.All)
        {
            var input = row.Kind switch
            {
                "question" => _pieces.Question(row.Text),
                "clause" => _pieces.Clause(row.Text),
                _ => _pieces.Pair(row.Text, row.Clause!),
            };
            input.Ids.ShouldBe(row.InputIds, row.Text);
            input.Types.ShouldBe(row.TokenTypeIds ?? new long[row.InputIds.Length], row.Text);
        }
    }

    [Fact]
    public void The_longest_question_leaves_room_for_the_clause()
    {
        var input = _pieces.Pair(string.Join(' ', Enumerable.Repeat("slide", 800)), "You may share a slide.");
        input.Ids.Length.ShouldBeLessThanOrEqualTo(176);
        input.Types.Count(t => t == 1).ShouldBe(7);
    }
}
