using GuidanceBot.Core.Conversations;
using GuidanceBot.TestKit.Chat;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Cases;

/// <summary>A picture that the asker keeps to themselves leaves nothing behind: neither its description nor the words read from it.</summary>
public sealed class WithheldPictureTests : IAsyncDisposable
{
    private readonly Bench _bench = new();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_it_says_goes_along_only_with_the_picture(bool sent)
    {
        await _bench.SayAsync("nurse", "check this draft: Our new poster is out!", pictures: [new AttachmentRef("att_1", "poster.png", "image/png", "Grizelda beside the poster", "Ward rota")]);
        await _bench.PressAsync("nurse", "consent.submit", _bench.Last("nurse").Ref, fields: sent ? [("needed_by", "today"), ("pictures", "on")] : [("needed_by", "today")]);

        var c = _bench.Store.AllCases.ShouldHaveSingleItem();
        c.Attachments.Count.ShouldBe(sent ? 1 : 0);
        var media = c.Draft!.Draft.Media.ShouldHaveSingleItem();
        (media.Alt is not null || media.Text is not null).ShouldBe(sent);
    }
}
