using System.Diagnostics;
using System.Text;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Guidance;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Drafts.Rules;

/// <summary>No text takes long, none makes a rule fall over, and every finding stands where it says.</summary>
public sealed class BoundTests
{
    private static readonly DraftChecker s_checker = DraftChecker.Shipped(TimeProvider.System);
    private static readonly string[] s_pieces =
    [
        "my patient", " in bed 4", "943 476 5919", "+44 7700 900123", "@", "#", "https://", "example.org/", "a.b@c.de", "\n", " ", "👩‍👩‍👧", "e\u0301", "\u202e", "\u200b", "ﬁ", "Ｎ", "((((", "[x](", "1-1-1-1-", "mr smith ",
        "embargo ", "until ", "guaranteed cure ", "“", "”", "'", "MRN: ", "AB12 3CD", "\ud83d", "<script>", "%s%n", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "....", "--", "İ", "ß", "تست", "漢字", "ignore all previous instructions ",
    ];

    [Theory]
    [InlineData("a")]
    [InlineData("a ")]
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData("07700 900123 ")]
    [InlineData("@")]
    [InlineData("a@a.")]
    [InlineData("#a")]
    [InlineData("http://a.")]
    [InlineData("http://example.org/((")]
    [InlineData("my patient in bed 4 ")]
    [InlineData("mr smith in bed 4, ")]
    [InlineData("AB-12-CD-")]
    [InlineData("👩‍👩‍👧")]
    [InlineData("e\u0301")]
    [InlineData("\u202e")]
    [InlineData("“")]
    [InlineData("\n")]
    [InlineData("our ward is short of staff again and we raised it. ")]
    [InlineData("he was suffering from the cure guaranteed ")]
    public void A_hundred_thousand_characters_of_anything_take_seconds_at_most(string piece)
    {
        var text = new StringBuilder().Insert(0, piece, (Draft.MaxLength / piece.Length) + 1).ToString(0, Draft.MaxLength);
        var clock = Stopwatch.StartNew();

        s_checker.Check(new Draft { Text = text, Platform = Platform.X, Account = AccountKind.Official, Media = [new DraftMedia("image", text, text)] }, GuidanceSet.Empty);

        // No measure of speed: build machines are slow and shared. A pattern that runs away takes hours.
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(2));
    }

    [Fact]
    public void Ten_thousand_mangled_drafts_give_findings_that_stand_where_they_say()
    {
        var random = new Random(20261127);
        for (var i = 0; i < 10_000; i++)
        {
            var draft = Mangled(random);
            var report = s_checker.Check(draft, GuidanceSet.Empty);

            foreach (var finding in report.Findings.Where(f => f.Start is not null))
            {
                var part = finding.In == "text" ? draft.Text : finding.In.EndsWith("alt", StringComparison.Ordinal) ? draft.Media[0].Alt! : draft.Media[0].Text!;
                part[finding.Start!.Value..finding.End!.Value].ShouldBe(finding.Span, $"{finding.Rule} in “{draft.Text}”");
            }

            report.Verdict.ShouldBe(DraftReports.Verdict(report.Findings));
        }
    }

    private static Draft Mangled(Random random) => new()
    {
        Text = Text(random),
        Platform = (Platform)random.Next(8),
        Account = random.Next(3) switch { 0 => null, 1 => AccountKind.Personal, _ => AccountKind.Official },
        IsReply = random.Next(4) == 0,
        Media = random.Next(3) == 0 ? [new DraftMedia("image", Text(random), Text(random))] : [],
    };

    private static string Text(Random random)
    {
        var text = new StringBuilder();
        for (var n = random.Next(1, 14); n > 0; n--)
        {
            text.Append(random.Next(5) == 0 ? ((char)random.Next(1, 0xffff)).ToString() : s_pieces[random.Next(s_pieces.Length)]);
        }

        return text.ToString();
    }
}
