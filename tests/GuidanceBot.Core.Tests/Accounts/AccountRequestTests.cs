using GuidanceBot.Core.Accounts;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Accounts;

/// <summary>What is a wish for an account of a team's own, and what a request must say.</summary>
public sealed class AccountRequestTests
{
    private static readonly DateOnly Today = new(2026, 11, 27);

    [Theory]
    [InlineData("team account")]
    [InlineData("Team account?", false)]
    [InlineData("ask for a team account")]
    [InlineData("We'd like to have our own ward account.")]
    [InlineData("account request")]
    [InlineData("request a new department account!")]
    [InlineData("can our ward have its own account?", false)]
    [InlineData("my account", false)]
    [InlineData("the team account posted something odd", false)]
    public void Only_the_bare_wish_opens_the_form_at_once(string text, bool asked = true) => AccountRequest.IsAsked(text).ShouldBe(asked);

    [Theory]
    [InlineData("can our ward have its own account?")]
    [InlineData("how do we set up a twitter account for the team?")]
    [InlineData("We want to start our own insta for the unit")]
    [InlineData("is the clinic allowed its own tiktok?")]
    [InlineData("can i put where i work on my account", false)]
    [InlineData("can I have a personal account that says nurse?", false)]
    [InlineData("can we post this on the team account?", false)]
    [InlineData("do we need consent for a photo of the team?", false)]
    [InlineData("somebody hacked our team account, what do we need to do", false)]
    public void An_answer_about_it_offers_the_form(string question, bool about = true) => AccountRequest.IsAbout(question).ShouldBe(about);

    [Fact]
    public void A_complete_request_lacks_nothing()
    {
        AccountForms.Errors(Complete(), Today).ShouldBeEmpty();
        var request = AccountRequest.Read(Complete());
        request.Ends.ShouldBe(new DateOnly(2027, 3, 3));
        request.Question.ShouldBe("May we run an account on Instagram: Maternity at Brackenford, a drawing of the ward’s door?");
        request.Facts.Keys.ShouldNotContain(AccountRequest.Example);
    }

    [Theory]
    [InlineData(AccountRequest.Platform, "")]
    [InlineData(AccountRequest.ForWhom, "  ")]
    [InlineData(AccountRequest.Limits, "")]
    [InlineData(AccountRequest.Identity, "")]
    [InlineData(AccountRequest.People, "")]
    [InlineData(AccountRequest.CarryOnIf, "")]
    [InlineData(AccountRequest.Hours, "")]
    [InlineData(AccountRequest.Hours, "four")]
    [InlineData(AccountRequest.Hours, "0")]
    [InlineData(AccountRequest.Hours, "61")]
    [InlineData(AccountRequest.PilotEnds, "")]
    [InlineData(AccountRequest.PilotEnds, "in spring")]
    [InlineData(AccountRequest.PilotEnds, "2026-11-27")]
    [InlineData(AccountRequest.PilotEnds, "2027-11-29")]
    public void What_it_lacks_is_said_at_its_field(string field, string value)
    {
        var fields = Complete();
        fields[field] = value;
        AccountForms.Errors(fields, Today).Keys.ShouldBe([field]);
        fields.Remove(field);
        AccountForms.Errors(fields, Today).Keys.ShouldBe([field]);
    }

    [Fact]
    public void A_long_text_is_refused_with_its_bound()
    {
        var fields = Complete();
        fields[AccountRequest.ForWhom] = new string('a', AccountRequest.MaxLength + 1);
        AccountForms.Errors(fields, Today)[AccountRequest.ForWhom].ShouldContain("600");
    }

    internal static Dictionary<string, string> Complete() => new(StringComparer.Ordinal)
    {
        [AccountRequest.Platform] = "Instagram",
        [AccountRequest.ForWhom] = "People who will give birth here and wonder what it is like.",
        [AccountRequest.Limits] = "News of the Trust, jobs and complaints.",
        [AccountRequest.Identity] = "Maternity at Brackenford, a drawing of the ward’s door",
        [AccountRequest.People] = "Two midwives post, the ward manager covers and approves.",
        [AccountRequest.Hours] = "4",
        [AccountRequest.CarryOnIf] = "Twenty people a month ask something.",
        [AccountRequest.PilotEnds] = "2027-03-03",
    };
}
