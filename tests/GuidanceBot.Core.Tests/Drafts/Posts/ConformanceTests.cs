using System.Text.Json;
using GuidanceBot.Core.Drafts.Posts;
using GuidanceBot.TestKit;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Drafts.Posts;

/// <summary>twitter-text's public conformance cases: extract and validate, every one.</summary>
public class ConformanceTests
{
    static IEnumerable<JsonElement> Cases(string file, string group)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Needs.Data("drafts/twitter-text-conformance/json/" + file)));
        return [.. json.RootElement.GetProperty("tests").GetProperty(group).EnumerateArray().Select(e => e.Clone())];
    }

    static List<PostEntity> Of(PostEntityKind kind, string text) => [.. PostParser.Parse(text).Where(e => e.Kind == kind)];

    static int CodePoints(string text, int units) => text[..units].EnumerateRunes().Count();

    static void Every(string file, string group, Func<string, string> got, Func<JsonElement, string>? expected = null)
    {
        var wrong = new List<string>();
        var count = 0;
        foreach (var c in Cases(file, group))
        {
            count++;
            var text = c.GetProperty("text").GetString()!;
            var want = expected is null ? c.GetProperty("expected").GetRawText() : expected(c.GetProperty("expected"));
            var have = got(text);
            if (!string.Equals(have, want, StringComparison.Ordinal))
            {
                wrong.Add($"{text}\n   want {want}\n   have {have}");
            }
        }

        count.ShouldBeGreaterThan(0);
        wrong.ShouldBeEmpty(string.Join('\n', wrong));
    }

    static string Values(JsonElement list) => string.Join('|', list.EnumerateArray().Select(e => e.GetString()));

    static string Spans(JsonElement list, string name) => string.Join('|', list.EnumerateArray().Select(e => $"{e.GetProperty(name).GetString()}{(e.TryGetProperty("list_slug", out var slug) ? slug.GetString() : "")} {e.GetProperty("indices")[0]} {e.GetProperty("indices")[1]}"));

    static string Span(string text, PostEntity e) => $"{e.Value}{e.List} {CodePoints(text, e.Start)} {CodePoints(text, e.End)}";

    [Theory]
    [InlineData("mentions", PostEntityKind.Mention)]
    [InlineData("urls", PostEntityKind.Url)]
    [InlineData("tco_urls_with_params", PostEntityKind.Url)]
    [InlineData("hashtags", PostEntityKind.Hashtag)]
    [InlineData("hashtags_from_astral", PostEntityKind.Hashtag)]
    [InlineData("cashtags", PostEntityKind.Cashtag)]
    public void Extracts_what_it_should(string group, PostEntityKind kind)
        => Every("extract.json", group, text => string.Join('|', Of(kind, text).Select(e => e.Value)), Values);

    [Theory]
    [InlineData("mentions_with_indices", PostEntityKind.Mention, "screen_name")]
    [InlineData("mentions_or_lists_with_indices", PostEntityKind.Mention, "screen_name")]
    [InlineData("urls_with_indices", PostEntityKind.Url, "url")]
    [InlineData("urls_with_directional_markers", PostEntityKind.Url, "url")]
    [InlineData("hashtags_with_indices", PostEntityKind.Hashtag, "hashtag")]
    [InlineData("cashtags_with_indices", PostEntityKind.Cashtag, "cashtag")]
    public void Extracts_at_the_right_place(string group, PostEntityKind kind, string name)
        => Every("extract.json", group, text => string.Join('|', Of(kind, text).Select(e => Span(text, e))), e => Spans(e, name));

    [Fact]
    public void Knows_whom_a_post_answers()
        => Every("extract.json", "replies", text => TagScanner.ReplyTo(text) is { } name ? $"\"{name}\"" : "null");

    [Fact]
    public void Extract_has_no_group_that_is_not_tried() => Groups("extract.json").ShouldBe(
        ["mentions", "mentions_with_indices", "mentions_or_lists_with_indices", "replies", "urls", "urls_with_indices", "urls_with_directional_markers", "tco_urls_with_params",
            "hashtags", "hashtags_from_astral", "hashtags_with_indices", "cashtags", "cashtags_with_indices"], ignoreOrder: true);

    [Theory]
    [InlineData("tweets")]
    [InlineData("usernames")]
    [InlineData("lists")]
    [InlineData("hashtags")]
    [InlineData("urls")]
    [InlineData("urls_without_protocol")]
    public void Validates_what_it_should(string group)
        => Every("validate.json", group, text => Valid(group, text) ? "true" : "false");

    [Theory]
    [InlineData("WeightedTweetsCounterTest", false)]
    [InlineData("WeightedTweetsWithDiscountedEmojiCounterTest", true)]
    [InlineData("UnicodeDirectionalMarkerCounterTest", true)]
    public void Weighs_as_X_does(string group, bool emojiAsOne)
        => Every("validate.json", group, text => Weighed(WeightedLength.Of(text, emojiAsOne: emojiAsOne)), Weighed);

    [Fact]
    public void Validate_has_no_group_that_is_not_tried() => Groups("validate.json").ShouldBe(
        ["tweets", "usernames", "lists", "hashtags", "urls", "urls_without_protocol", "WeightedTweetsCounterTest", "WeightedTweetsWithDiscountedEmojiCounterTest", "UnicodeDirectionalMarkerCounterTest"],
        ignoreOrder: true);

    static List<string> Groups(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Needs.Data("drafts/twitter-text-conformance/json/" + file)));
        return [.. json.RootElement.GetProperty("tests").EnumerateObject().Select(p => p.Name)];
    }

    static bool Valid(string group, string text) => group switch
    {
        "tweets" => WeightedLength.Of(text, limit: 140, plain: true).Valid,
        "usernames" => PostSyntax.IsUsername(text),
        "lists" => PostSyntax.IsList(text),
        "hashtags" => PostSyntax.IsHashtag(text),
        "urls" => PostSyntax.IsUrl(text, schemeNeeded: true),
        _ => PostSyntax.IsUrl(text, schemeNeeded: false),
    };

    static string Weighed(WeightedLength w) => $"{w.Count} {(w.Valid ? "true" : "false")} {w.Permillage} {w.DisplayEnd} {w.ValidEnd}";

    static string Weighed(JsonElement e) => $"{e.GetProperty("weightedLength")} {(e.GetProperty("valid").GetBoolean() ? "true" : "false")} {e.GetProperty("permillage")} {e.GetProperty("displayRangeEnd")} {e.GetProperty("validRangeEnd")}";
}
