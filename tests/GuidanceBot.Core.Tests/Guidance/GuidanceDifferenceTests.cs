using System.Text;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Guidance.Keeping;
using GuidanceBot.Core.Text;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Guidance;

/// <summary>A new text against the one in force, clause by clause.</summary>
public sealed class GuidanceDifferenceTests
{
    [Fact]
    public void The_same_text_changes_nothing()
    {
        var text = Text(("A", "Ask first."), ("B", "Name the speaker."));
        var difference = GuidanceDifference.Of(text, text);
        difference.Count.ShouldBe(0);
        difference.Facts.ShouldBeEmpty();
        difference.Clauses.Select(c => c.Kind).ShouldBe([ChangeKind.Same, ChangeKind.Same]);
    }

    [Fact]
    public void A_changed_word_is_marked_and_its_neighbours_are_not()
    {
        var change = GuidanceDifference.Of(Text(("Slides", "You may share a slide if you name the speaker.")), Text(("Slides", "You may share a slide if you name the lecturer."))).Clauses.ShouldHaveSingleItem();
        change.Kind.ShouldBe(ChangeKind.Changed);
        change.Words.Where(w => w.Kind == DiffKind.Removed).ShouldHaveSingleItem().Text.ShouldBe("speaker");
        change.Words.Where(w => w.Kind == DiffKind.Added).ShouldHaveSingleItem().Text.ShouldBe("lecturer");
    }

    [Fact]
    public void What_goes_stands_where_it_stood_and_what_is_new_where_it_will_stand()
    {
        var before = Text(("A", "Ask everybody first."), ("B", "Never post from wards."), ("C", "Name the speaker."));
        var after = Text(("A", "Ask everybody first."), ("C", "Name the speaker."), ("D", "Crop badges out of selfies."));
        var difference = GuidanceDifference.Of(before, after);
        difference.Clauses.Select(c => (c.Kind, c.Clause.Section)).ShouldBe([(ChangeKind.Same, "A"), (ChangeKind.Removed, "B"), (ChangeKind.Same, "C"), (ChangeKind.Added, "D")]);
        difference.Count.ShouldBe(2);
    }

    [Fact]
    public void A_first_clause_that_goes_stands_first()
    {
        GuidanceDifference.Of(Text(("A", "Ask everybody first."), ("B", "Never post from wards.")), Text(("B", "Never post from wards.")))
            .Clauses.Select(c => c.Kind).ShouldBe([ChangeKind.Removed, ChangeKind.Same]);
    }

    [Fact]
    public void A_clause_under_another_heading_is_moved_not_new()
    {
        var change = GuidanceDifference.Of(Text(("4 Events", "Name the speaker.")), Text(("5 Meetings", "Name the speaker."))).Clauses.ShouldHaveSingleItem();
        change.Kind.ShouldBe(ChangeKind.Moved);
        change.Before!.Section.ShouldBe("4 Events");
    }

    [Fact]
    public void A_clause_rewritten_from_end_to_end_under_its_heading_is_changed()
    {
        GuidanceDifference.Of(Text(("Cards", "Ask the comms desk before you share a card.")), Text(("Cards", "No handwriting, no names: then it is fine.")))
            .Clauses.ShouldHaveSingleItem().Kind.ShouldBe(ChangeKind.Changed);
    }

    [Fact]
    public void One_of_two_like_clauses_that_goes_is_the_one_that_goes()
    {
        var before = Text(("A", "Never post a photo of a patient."), ("A", "Never post a photo of a colleague."));
        var after = Text(("A", "Never post a photo of a colleague."));
        GuidanceDifference.Of(before, after).Clauses.Select(c => c.Kind).ShouldBe([ChangeKind.Removed, ChangeKind.Same]);
    }

    [Fact]
    public void A_new_document_is_all_new()
    {
        var difference = GuidanceDifference.Of(null, Text(("A", "Ask first.")));
        difference.Clauses.ShouldHaveSingleItem().Kind.ShouldBe(ChangeKind.Added);
        difference.Facts.ShouldBeEmpty();
    }

    [Fact]
    public void What_the_document_says_of_itself_is_compared_too()
    {
        var before = Text(("A", "Ask first.")) with { FrontMatter = FrontMatter.None with { Owner = "Comms", ReviewBy = new DateOnly(2026, 6, 1) } };
        var after = Text(("A", "Ask first.")) with { FrontMatter = FrontMatter.None with { Owner = "Comms", ReviewBy = new DateOnly(2027, 6, 1) } };
        GuidanceDifference.Of(before, after).Facts.ShouldBe([new FactChange("Next review", "1 June 2026", "1 June 2027")]);
    }

    [Fact]
    public void Texts_of_ten_thousand_clauses_each_are_compared()
    {
        var before = Text([.. Enumerable.Range(0, 10_000).Select(i => ("A" + (i / 10), $"Rule {i} of the old book says {i * 7}."))]);
        var after = Text([.. Enumerable.Range(0, 10_000).Select(i => ("B" + (i / 10), $"Quite another sentence, number {i}, about {i * 13}."))]);
        GuidanceDifference.Of(before, after).Count.ShouldBe(20_000);
    }

    private static GuidanceDocument Text(params (string Section, string Words)[] clauses)
    {
        var text = new StringBuilder();
        var list = new List<Clause>();
        foreach (var (section, words) in clauses)
        {
            var run = new TextSpan(text.Length, text.Length + words.Length);
            text.Append(words).Append("\n\n");
            list.Add(new Clause { Id = "c" + (list.Count + 1), Section = section, Run = run, Sentences = [run], Reading = words });
        }

        return new GuidanceDocument { Name = "policy.md", Version = ContentHash.Of(text.ToString()), Text = text.ToString(), Title = "Policy", Clauses = list };
    }
}
