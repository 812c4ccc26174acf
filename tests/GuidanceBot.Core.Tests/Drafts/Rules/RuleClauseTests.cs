using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Drafts.Rules.Books;
using GuidanceBot.Core.Events;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.LanguageModel;
using GuidanceBot.Core.Questions.Finding;
using GuidanceBot.Core.Tests.Questions;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Drafts.Rules;

/// <summary>A finding names the organisation's own clause: found once for a version of the guidance, kept, and corrected by hand.</summary>
public sealed class RuleClauseTests
{
    private static readonly RuleDefinition s_photo = RuleBook.Shipped.Find("PHOTO")!;

    [Fact]
    public async Task A_table_names_a_clause_or_says_that_there_is_none_for_every_rule()
    {
        var guidance = Guidance("Ask everyone in a photo for consent before you post an image or picture: permission in writing.");
        var retriever = new WordRetriever();
        using var index = new VectorIndex(retriever, new MemoryEmbeddings());
        await index.BuildAsync(guidance, TestContext.Current.CancellationToken);

        var table = RuleClauseFinder.Find(RuleBook.Shipped, guidance, index.Find(guidance)!, retriever);

        table.GuidanceVersion.ShouldBe(guidance.Version);
        table.Clauses.Keys.ShouldBe(RuleBook.Shipped.Definitions.Select(d => d.Id), ignoreOrder: true);
        table.Clauses["PHOTO"].ShouldNotBeNull();
        table.Clauses["LENGTH"].ShouldBeNull();
    }

    [Fact]
    public void What_is_kept_is_used_and_what_was_corrected_too()
    {
        var guidance = Guidance("Ask everyone in a photo for consent before you post an image or picture: permission in writing.");
        var clauses = new StoredRuleClauses();
        var name = RuleClauseFinder.NameOf(guidance.Clauses[0]);

        clauses.Use(new RuleClauseTable(guidance.Version, new Dictionary<string, string?>(StringComparer.Ordinal) { ["PHOTO"] = null }));
        clauses.Find(s_photo, guidance).ShouldBeNull();

        clauses.Use(new RuleClauseTable(guidance.Version, new Dictionary<string, string?>(StringComparer.Ordinal) { ["PHOTO"] = name }));
        clauses.Find(s_photo, guidance)!.Quote.ShouldContain("consent");
    }

    [Fact]
    public void A_table_for_another_version_is_not_used()
    {
        var guidance = Guidance("Bring your own mug.");
        var clauses = new StoredRuleClauses();

        clauses.Use(new RuleClauseTable("sha256:other", new Dictionary<string, string?>(StringComparer.Ordinal) { ["PHOTO"] = RuleClauseFinder.NameOf(guidance.Clauses[0]) }));

        clauses.Find(s_photo, guidance).ShouldBeNull();
    }

    private static GuidanceSet Guidance(string photos) => new([EventFile.Read("meeting.yml", $"name: Larch Day\nfrom: 2026-05-01\nto: 2026-05-02\nphotos: \"{photos}\"\n").Document]);
}
