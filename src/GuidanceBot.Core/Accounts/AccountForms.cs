using System.Globalization;
using GuidanceBot.Core.Conversations.Replies;

namespace GuidanceBot.Core.Accounts;

/// <summary>The form that asks for an account of a team's own, one question after the other.</summary>
public static class AccountForms
{
    /// <summary>Opens it.</summary>
    public const string Open = "account.ask";

    /// <summary>Sends it.</summary>
    public const string Verb = "account.submit";

    private const int MostHours = 60;

    /// <summary>The form.</summary>
    /// <param name="today">The day: a pilot begins with it.</param>
    /// <param name="reference">What it carries on from: a case, else <c>new</c>.</param>
    /// <param name="before">What was asked for then; null: nothing.</param>
    public static Form Of(DateOnly today, string reference, AccountRequest? before)
    {
        string? Value(string field) => before?.Facts.GetValueOrDefault(field);
        TextField Ask(string name, string label, string hint) => new(name, label) { Required = true, Long = true, MaxLength = AccountRequest.MaxLength, Hint = hint, Value = Value(name) };
        return new Form
        {
            State = "account-form",
            Title = Words.AskForAnAccount,
            Verb = Verb,
            Send = Words.SendToComms,
            Close = Words.DontSend,
            Ref = reference,
            Blocks = [new LineBlock("Comms decides with these. It goes to them as you write it, as one request.")],
            Fields =
            [
                new TextField(AccountRequest.Platform, "Which platform?") { Required = true, MaxLength = 60, Hint = "One to start with.", Value = Value(AccountRequest.Platform) },
                Ask(AccountRequest.ForWhom, "Who is it for, and why?", "One audience, and what they’d get from it."),
                Ask(AccountRequest.Limits, "What do you leave to the main account?", "A small account that is looked after beats a big one that isn’t."),
                Ask(AccountRequest.Identity, "Its own name and picture", "Something of your own rather than the logo, so that people can tell you apart."),
                Ask(AccountRequest.People, "Who posts, and who covers?", "Two people, and the senior person who approves."),
                new TextField(AccountRequest.Hours, "Hours a week") { Required = true, MaxLength = 2, Hint = "Writing, replying, and looking at what worked. Four is usual.", Value = Value(AccountRequest.Hours) },
                new TextField(AccountRequest.Example, "An account that does it well") { MaxLength = 300, Hint = "A link or a name. You can leave it empty.", Value = Value(AccountRequest.Example) },
                Ask(AccountRequest.CarryOnIf, "Which result would make you carry on?", "You look at it together when the pilot ends."),
                new DateField(AccountRequest.PilotEnds, "When does the pilot end?") { Required = true, Value = today.AddMonths(3), Hint = "Three months is usual, a year the longest." },
                ConsentReplies.NamelessTick,
            ],
            Note = Words.NothingSentYet,
        };
    }

    /// <summary>What a sent form lacks, by field; empty where it is complete.</summary>
    public static IReadOnlyDictionary<string, string> Errors(IReadOnlyDictionary<string, string> fields, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, sentence) in (ReadOnlySpan<(string, string)>)[
            (AccountRequest.Platform, "Name one platform to start with."),
            (AccountRequest.ForWhom, "Say who it is for, and why."),
            (AccountRequest.Limits, "Say what you leave to the main account."),
            (AccountRequest.Identity, "Say which name and picture it would have."),
            (AccountRequest.People, "Say who posts, and who covers."),
            (AccountRequest.CarryOnIf, "Say which result would make you carry on.")])
        {
            var length = fields.GetValueOrDefault(name, "").Trim().Length;
            if (length is 0 or > AccountRequest.MaxLength)
            {
                errors[name] = length == 0 ? sentence : $"At most {AccountRequest.MaxLength} characters, please.";
            }
        }

        if (!int.TryParse(fields.GetValueOrDefault(AccountRequest.Hours, "").Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var hours) || hours is < 1 or > MostHours)
        {
            errors[AccountRequest.Hours] = $"A whole number from 1 to {MostHours}.";
        }

        if (PilotError(fields.GetValueOrDefault(AccountRequest.PilotEnds), today) is { } wrong)
        {
            errors[AccountRequest.PilotEnds] = wrong;
        }

        return errors;
    }

    /// <summary>What is wrong with a pilot's last day; null: nothing.</summary>
    public static string? PilotError(string? day, DateOnly today) => AccountRequest.DayOf(day) switch
    {
        null => "Pick the pilot’s last day.",
        { } d when d <= today => "Pick a day that is still to come.",
        { } d when d > today.AddDays(AccountRequest.MostDays) => "A pilot lasts a year at most.",
        _ => null,
    };
}
