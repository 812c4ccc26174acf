using System.Text;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Text;
using Shouldly;
using Xunit;

namespace GuidanceBot.TestKit.Stores;

/// <summary>What every store keeps of guidance: versions, which is in force, and what was done. One suite, inherited by each store.</summary>
public abstract class GuidanceContract : IAsyncLifetime
{
    private const string Name = "policy.md";
    private static readonly DateTimeOffset Noon = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);

    private StoreUnderTest? _store;

    private IGuidanceShelf Shelf => _store!.Guidance;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _store = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_store is not null)
        {
            await _store.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_draft_waits_until_it_is_published_in_the_place_of_the_one_that_was_seen()
    {
        await AddAsync("v1");
        (await ReplaceAsync("v1", null)).ShouldBeTrue();
        await AddAsync("v2", fileName: "policy-december.docx");

        (await Shelf.DraftsAsync(Cancel)).ShouldHaveSingleItem().FileName.ShouldBe("policy-december.docx");
        (await Shelf.DraftsAsync(Cancel))[0].Content.Length.ShouldBe(0);
        (await ReplaceAsync("v2", "v1")).ShouldBeTrue();

        (await Shelf.DraftsAsync(Cancel)).ShouldBeEmpty();
        (await Shelf.PublishedAsync(Cancel)).ShouldHaveSingleItem().Version.ShouldBe("v2");
        (await Shelf.FindAsync(Name, "v1", Cancel))!.State.ShouldBe(VersionState.Retired);
        Encoding.UTF8.GetString((await Shelf.FindAsync(Name, "v2", Cancel))!.Content.Span).ShouldBe("text of v2");
    }

    [Fact]
    public async Task What_is_out_of_force_is_listed_with_its_last_text_until_something_of_it_is_published_again()
    {
        await AddAsync("v1");
        (await ReplaceAsync("v1", null)).ShouldBeTrue();
        await AddAsync("v2");
        (await ReplaceAsync("v2", "v1")).ShouldBeTrue();
        (await Shelf.RetiredAsync("pol", 10, Cancel)).ShouldBeEmpty();

        await Shelf.RetireAsync(Name, "lead", Noon.AddDays(1), Cancel);

        var retired = (await Shelf.RetiredAsync("pol", 10, Cancel)).ShouldHaveSingleItem();
        (retired.Last.Version, Encoding.UTF8.GetString(retired.Last.Content.Span)).ShouldBe(("v2", "text of v2"));
        (retired.Move.By, retired.Move.At).ShouldBe(("lead", Noon.AddDays(1)));
        (await Shelf.RetiredAsync("other", 10, Cancel)).ShouldBeEmpty();
        (await ReplaceAsync("v1", null)).ShouldBeTrue();
        (await Shelf.RetiredAsync("pol", 10, Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_publisher_who_saw_another_text_in_force_changes_nothing()
    {
        await AddAsync("v1");
        await AddAsync("v2");
        await AddAsync("v3");
        (await ReplaceAsync("v1", null)).ShouldBeTrue();
        (await ReplaceAsync("v2", "v1")).ShouldBeTrue();

        (await ReplaceAsync("v3", "v1")).ShouldBeFalse();
        (await ReplaceAsync("v3", null)).ShouldBeFalse();
        (await ReplaceAsync("v9", "v2")).ShouldBeFalse();

        (await Shelf.PublishedAsync(Cancel)).ShouldHaveSingleItem().Version.ShouldBe("v2");
        (await Shelf.MovesAsync(Name, Cancel)).Count(m => m.Step == GuidanceStep.Published).ShouldBe(2);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_ten_who_publish_at_once_exactly_one_wins(bool first)
    {
        await AddAsync("v0");
        if (!first)
        {
            await ReplaceAsync("v0", null);
        }

        foreach (var i in Enumerable.Range(1, 10))
        {
            await AddAsync("v" + i);
        }

        var won = await Task.WhenAll(Enumerable.Range(1, 10).Select(i => Task.Run(() => ReplaceAsync("v" + i, first ? null : "v0"))));

        won.Count(w => w).ShouldBe(1);
        (await Shelf.PublishedAsync(Cancel)).ShouldHaveSingleItem().Version.ShouldBe("v" + (Array.IndexOf(won, true) + 1));
        (await Shelf.MovesAsync(Name, Cancel)).Count(m => m.Step == GuidanceStep.Published).ShouldBe(first ? 1 : 2);
    }

    [Fact]
    public async Task Everything_done_has_a_row_with_who_and_when_numbered_without_gaps()
    {
        await AddAsync("v1");
        await ReplaceAsync("v1", null);
        await AddAsync("v2");
        await ReplaceAsync("v2", "v1");
        await ReplaceAsync("v1", "v2", GuidanceStep.RolledBack);
        await AddAsync("v3");
        await Shelf.DiscardAsync(Name, "v3", "lead", Noon, Cancel);
        await Shelf.NoteAsync(Name, GuidanceStep.Corrected, "v1", "lead", Noon, 4, Cancel);
        await Shelf.RetireAsync(Name, "lead", Noon, Cancel);

        var moves = await Shelf.MovesAsync(Name, Cancel);

        moves.Select(m => m.Number).ShouldBe(Enumerable.Range(1, moves.Count).Reverse());
        moves.Reverse().Select(m => m.Step).ShouldBe([
            GuidanceStep.Added, GuidanceStep.Published, GuidanceStep.Added, GuidanceStep.Published, GuidanceStep.RolledBack,
            GuidanceStep.Added, GuidanceStep.Discarded, GuidanceStep.Corrected, GuidanceStep.Retired]);
        moves.ShouldAllBe(m => m.By == "lead" && m.At == Noon);
        moves[1].Count.ShouldBe(4);
        (await Shelf.PublishedAsync(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_a_draft_can_be_thrown_away()
    {
        await AddAsync("v1");
        await ReplaceAsync("v1", null);
        await AddAsync("v2");

        (await Shelf.DiscardAsync(Name, "v1", "lead", Noon, Cancel)).ShouldBeFalse();
        (await Shelf.DiscardAsync(Name, "v2", "lead", Noon, Cancel)).ShouldBeTrue();
        (await Shelf.DiscardAsync(Name, "v2", "lead", Noon, Cancel)).ShouldBeFalse();
        (await Shelf.HistoryAsync(Name, Cancel)).ShouldHaveSingleItem().Version.ShouldBe("v1");

        await AddAsync("v2");
        (await Shelf.DraftsAsync(Cancel)).ShouldHaveSingleItem().Version.ShouldBe("v2");
    }

    /// <summary>Opens an empty store.</summary>
    protected abstract Task<StoreUnderTest> OpenAsync();

    private ValueTask AddAsync(string version, string? fileName = null) => Shelf.AddAsync(
        new GuidanceVersion { Document = Name, Version = version, FileName = fileName, Content = Encoding.UTF8.GetBytes("text of " + version), Source = "browser", By = "lead", At = Noon },
        [new Clause { Id = "c1", Section = "A", Run = new TextSpan(0, 4), Sentences = [new TextSpan(0, 4)], Reading = "text" }],
        Cancel);

    private async Task<bool> ReplaceAsync(string version, string? inForce, GuidanceStep step = GuidanceStep.Published) => await Shelf.ReplaceAsync(Name, version, inForce, step, "lead", Noon, Cancel);
}
