using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Drafts.Identifiers;
using GuidanceBot.Core.Drafts.Rules.Books;
using GuidanceBot.Core.Guidance;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Drafts.Rules;

/// <summary>What a draft reads like as a whole, and what gives way to it.</summary>
public sealed class LikenessTests
{
    private const string Worrying = "Sami, mate, you've given your guitar away and cleaned your room, you're putting us all to shame! Library at nine?";

    private const string Telling = "Up at seven tomorrow for my ten minutes. Short version for those sleeping in: it isn't the mesh. #SVNS41";

    private static readonly DraftChecker s_checker = DraftChecker.Shipped(TimeProvider.System);

    [Theory]
    [InlineData("READ-IDENTITY", "Bless you, Sandra. Yes, your mum is in the end bed by the window, and she ate a good lunch. Visiting is till eight.", AccountKind.Official, true)]
    [InlineData("READ-SECRET", "Off till Monday, so the spare for the back entrance is in the old boot as always. Mind the dog", AccountKind.Personal, false)]
    [InlineData("READ-SUICIDE", Worrying, AccountKind.Personal, true)]
    public void What_no_keyword_says_is_read_from_the_whole(string rule, string text, AccountKind account, bool reply)
    {
        var counted = Check(text, account, reply).Findings.Where(f => f.Severity != Severity.Advice).ToList();

        counted.ShouldHaveSingleItem().Rule.ShouldBe(rule);
    }

    [Theory]
    [InlineData("\nHave a lovely weekend, everyone, and thank you for all the cake.")]
    [InlineData(" See you at the open day on Saturday, there will be music and a tombola for everyone.")]
    [InlineData(" Join us on Saturday for our open day. Doors open at ten, parking is free and there's cake. Tell us what you'd like to see next year, and read more on our website. Registration is open for nurses, midwives and students, and our new guide to winter vaccines is out today. What is your favourite walk near the hospital? Share a photo of your dog below. The library opens at nine from Monday, and the café has soup again. See the programme for the conference, vote for your favourite poster, and bring a friend. The car park at the north gate is closed on Tuesday.")]
    public void Harmless_words_beside_a_draft_make_it_no_milder(string words)
    {
        Check(Telling, AccountKind.Personal).Verdict.ShouldBe(DraftVerdict.Review);
        Check(Telling + words, AccountKind.Personal).Verdict.ShouldBe(DraftVerdict.Review);
        Check(words.Trim() + "\n" + Telling, AccountKind.Personal).Verdict.ShouldBe(DraftVerdict.Review);
    }

    [Fact]
    public void A_broad_rule_only_advises_where_a_draft_is_unlike_its_category()
    {
        var found = Check("The leisure centre's quiet swim for carers is back, i'm on mondays, 2 to 3, lights low, no music. Come along.", AccountKind.Personal).Findings;

        found.ShouldContain(f => f.Rule == "BOUNDARY" && f.Severity == Severity.Advice);
    }

    [Fact]
    public void Where_nobody_said_whose_account_it_is_a_draft_of_ones_own_is_read_as_personal_too()
    {
        Reads(Telling, account: null).ShouldBe(Reads(Telling, AccountKind.Personal), 1e-6);
        Reads(Telling, AccountKind.Personal).ShouldBeGreaterThan(Reads(Telling, AccountKind.Official));
    }

    [Theory]
    [InlineData(AccountKind.Official)]
    [InlineData(AccountKind.Personal)]
    public void A_patient_at_a_bed_stands_however_harmless_the_whole_reads(AccountKind account)
        => Check("Lady in bed 6 told me the whole film again.", account).Findings
            .ShouldContain(f => f.Rule == "PRIV-BED" && f.Severity == Severity.Review);

    [Theory]
    [InlineData(null)]
    [InlineData(AccountKind.Official)]
    [InlineData(AccountKind.Personal)]
    public void A_patients_story_waits_for_a_person_whatever_the_whole_reads_like(AccountKind? account)
        => Check("My patient cried when I told him about his cancer tonight, a retired farrier from Penrith.", account).Verdict.ShouldBe(DraftVerdict.Review);

    [Fact]
    public void An_organisations_line_on_its_own_page_is_no_contact_detail()
    {
        const string Line = "We can't look into this on the page. Please give the branch a call on 01632 960 402.";

        Check(Line, AccountKind.Official, reply: true).Findings.ShouldNotContain(f => f.Category == "contact_detail");
        Check(Line, AccountKind.Personal, reply: true).Findings.ShouldContain(f => f.Category == "contact_detail");
    }

    [Theory]
    [InlineData("Ring Sister Halvard at home on 01632 960 402, she's always up.", "contact_detail")]
    [InlineData("Text Bo on 07700 900338 if the alarm starts.", "contact_detail")]
    [InlineData("Does anyone know the lady with DOB 01/02/1952? She needs a bed tonight.", "patient_identity")]
    public void Somebodys_own_number_or_birthday_on_that_page_is_one(string text, string category)
        => Check(text, AccountKind.Official).Findings.ShouldContain(f => f.Category == category && f.Severity == Severity.Block);

    private static double Reads(string text, AccountKind? account)
        => new DraftText(new Draft { Text = text, Account = account }, RuleBook.Shipped, DraftRegisters.Empty, new IdentifierScanner(), DateTimeOffset.UnixEpoch).Reading.Of("confidential");

    private static DraftReport Check(string text, AccountKind? account, bool reply = false)
        => s_checker.Check(new Draft { Text = text, Account = account, IsReply = reply }, GuidanceSet.Empty);
}
