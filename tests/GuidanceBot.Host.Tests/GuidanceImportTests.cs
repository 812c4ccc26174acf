using System.Text;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Documents;
using GuidanceBot.TestKit.Stores;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace GuidanceBot.Host.Tests;

public sealed class GuidanceImportTests : IGuidanceSource, IAsyncLifetime
{
    private const string First = "# Photos\n\nAsk everyone in a photo before you post it.\n";
    private const string Second = "# Photos\n\nAsk everyone in a photo before you post it, children's parents too.\n";

    private readonly List<GuidanceFile> _files = [];
    private StoreUnderTest _store = null!;
    private GuidanceImport _import = null!;
    private GuidanceLibrary _library = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _store = await StoreUnderTest.SqliteAsync();
        Restart();
        Save("photos.md", First);
        await LookAsync();
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    ValueTask<IReadOnlyList<GuidanceFile>> IGuidanceSource.ReadAsync(CancellationToken cancel) => new([.. _files]);

    [Fact]
    public void A_file_is_published_at_the_start() => Text().ShouldContain("before you post it.");

    [Fact]
    public async Task A_changed_file_is_published_and_the_version_before_is_kept()
    {
        Save("photos.md", Second);
        await LookAsync();

        Text().ShouldContain("children's parents");
        var history = await _store.Guidance.HistoryAsync("photos.md", Cancel);
        history.Select(v => v.State).ShouldBe([VersionState.Published, VersionState.Retired], ignoreOrder: true);
    }

    [Fact]
    public async Task A_broken_file_keeps_the_version_before_and_says_so()
    {
        _files[0] = new GuidanceFile("photos.md", new byte[] { 0x23, 0x20, 0xC3, 0x28, 0xFF, 0xFE, 0x00 });
        await LookAsync();

        Text().ShouldContain("before you post it.");
        _import.Notices.Single().Document.ShouldBe("photos.md");
        _import.Notices.Single().Text.ShouldStartWith("photos.md");
    }

    [Fact]
    public async Task A_file_that_is_mended_takes_the_notice_away()
    {
        await A_broken_file_keeps_the_version_before_and_says_so();
        Save("photos.md", Second);
        await LookAsync();

        _import.Notices.ShouldBeEmpty();
        Text().ShouldContain("children's parents");
    }

    [Fact]
    public async Task Once_a_person_has_published_in_the_browser_a_changed_file_only_shows_that_it_differs()
    {
        await PublishInTheBrowserAsync("# Photos\n\nFrom the browser.\n");
        Save("photos.md", Second);
        await LookAsync();

        Text().ShouldContain("From the browser.");
        _import.Notices.Single().Text.ShouldContain("differs");
    }

    [Fact]
    public async Task After_a_restart_the_browsers_version_still_stands_and_the_file_still_differs()
    {
        await PublishInTheBrowserAsync("# Photos\n\nFrom the browser.\n");
        Restart();
        await LookAsync();

        Text().ShouldContain("From the browser.");
        _import.Notices.Single().Text.ShouldContain("differs");
    }

    [Fact]
    public async Task A_deleted_file_is_retired()
    {
        Save("slides.md", "# Slides\n\nName the speaker.\n");
        await LookAsync();
        _files.RemoveAt(0);
        await LookAsync();

        _library.Current.Documents.Select(d => d.Name).ShouldBe(["slides.md"]);
    }

    private string Text() => _library.Current.Documents.Single().Text;

    private void Restart()
    {
        _import = new GuidanceImport(_store.Guidance, this, DocumentReaders.All, TimeProvider.System, NullLogger<GuidanceImport>.Instance);
        _library = new GuidanceLibrary(_store.Guidance, DocumentReaders.All, TimeProvider.System, NullLogger<GuidanceLibrary>.Instance);
    }

    private void Save(string name, string text)
    {
        _files.RemoveAll(f => f.Name == name);
        _files.Add(new GuidanceFile(name, Encoding.UTF8.GetBytes(text)));
    }

    private async Task LookAsync()
    {
        await _import.LookAsync(Cancel);
        await _library.ReloadAsync(Cancel);
    }

    private async Task PublishInTheBrowserAsync(string text)
    {
        var content = Encoding.UTF8.GetBytes(text);
        var document = GuidanceLibrary.Read(DocumentReaders.All, "photos.md", content);
        var version = new GuidanceVersion { Document = "photos.md", Version = document.Version, Content = content, Source = "browser", By = "web:local:lead", At = TimeProvider.System.GetUtcNow() };
        await _store.Guidance.AddAsync(version, document.Clauses, Cancel);
        (await _store.Guidance.PublishAsync("photos.md", document.Version, "web:local:lead", TimeProvider.System.GetUtcNow(), Cancel)).ShouldBeTrue();
        await _library.ReloadAsync(Cancel);
    }
}
