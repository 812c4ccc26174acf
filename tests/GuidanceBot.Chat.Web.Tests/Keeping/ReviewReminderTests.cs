using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Guidance.Keeping;
using GuidanceBot.TestKit.Chat;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Web.Tests.Keeping;

/// <summary>Leads hear that a document's review is due: once each time, whatever restarts and however many replicas look.</summary>
public sealed class ReviewReminderTests
{
    private static readonly ConversationAddress LeadsRoom = new("web", "local", "lead:leads:ask");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_overdue_document_is_said_once_a_month_until_it_has_a_new_text()
    {
        var desk = new SettableDesk();
        desk.Now = desk.Now with { Places = [], Leads = [LeadsRoom], Browser = new Uri("https://ask.example.org/") };
        await using var kept = await KeptGuidance.StartAsync(more: s => s.AddSingleton<IDeskSettings>(desk));
        var (reminders, shelf, now) = (kept.Bot.Get<ReviewReminders>(), kept.Bot.Get<IGuidanceShelf>(), TimeProvider.System.GetUtcNow());

        // Two replicas look at the same moment.
        var due = (await reminders.DueAsync(shelf, now, Cancel)).ShouldHaveSingleItem();
        (await kept.Bot.Get<IInbox>().InsertAsync(due, Cancel)).ShouldBeTrue();
        (await kept.Bot.Get<IInbox>().InsertAsync(due, Cancel)).ShouldBeFalse();

        (await ToldOnceAsync(kept)).Heading.ShouldBe("The review of “Social media” is overdue since 1 June 2026");
        (await shelf.MovesAsync(KeptGuidance.Name, Cancel))[0].Step.ShouldBe(GuidanceStep.Reminded);
        (await reminders.DueAsync(shelf, now, Cancel)).ShouldBeEmpty();
        await kept.Lead.OpenAsync("/guidance/policy.md/versions");
        kept.Lead.Page.ShouldContain("I reminded the leads of its review.");

        (await reminders.DueAsync(shelf, now.AddDays(32), Cancel)).ShouldHaveSingleItem();
        await kept.BringSecondAsync();
        await kept.ActAsync("publish");
        (await reminders.DueAsync(shelf, now.AddDays(32), Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_decision_is_brought_up_once_before_its_last_day()
    {
        var desk = new SettableDesk();
        desk.Now = desk.Now with { Places = [], Leads = [LeadsRoom], Browser = new Uri("https://ask.example.org/") };
        await using var kept = await KeptGuidance.StartAsync(more: s => s.AddSingleton<IDeskSettings>(desk));
        await kept.BringSecondAsync();
        await kept.ActAsync("publish");
        await kept.KeepRulingAsync("Q-7", "May I use pictures made with AI?", "You may if you say so.", Core.Questions.Verdict.YesIf, days: 10);
        await kept.KeepRulingAsync("Q-8", "Can I mention our oldest patient?", "Say how many birthdays.", Core.Questions.Verdict.No);
        var (reminders, shelf, now) = (kept.Bot.Get<ReviewReminders>(), kept.Bot.Get<IGuidanceShelf>(), TimeProvider.System.GetUtcNow());

        var due = (await reminders.DueAsync(shelf, now, Cancel)).ShouldHaveSingleItem();
        due.Ref.ShouldBe("ruling:Q-7");
        (await kept.Bot.Get<IInbox>().InsertAsync(due, Cancel)).ShouldBeTrue();

        var told = await ToldOnceAsync(kept);
        told.Heading.ShouldStartWith("Decision Q-7 is good until ");
        System.Text.Json.JsonSerializer.Serialize(told, CoreJson.Default.Reply).ShouldContain("/decisions?q=Q-7");
        (await reminders.DueAsync(shelf, now, Cancel)).ShouldBeEmpty();
        (await reminders.DueAsync(shelf, now.AddDays(12), Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_is_told_out_of_hours()
    {
        var desk = new SettableDesk();
        desk.Now = desk.Now with { Places = [], Leads = [LeadsRoom], Hours = new ReviewHours() };
        await using var kept = await KeptGuidance.StartAsync(more: s => s.AddSingleton<IDeskSettings>(desk));
        var reminders = kept.Bot.Get<ReviewReminders>();

        (await reminders.DueAsync(kept.Bot.Get<IGuidanceShelf>(), new DateTimeOffset(2026, 12, 5, 11, 0, 0, TimeSpan.Zero), Cancel)).ShouldBeEmpty();
        (await reminders.DueAsync(kept.Bot.Get<IGuidanceShelf>(), new DateTimeOffset(2026, 12, 7, 11, 0, 0, TimeSpan.Zero), Cancel)).ShouldHaveSingleItem();
    }

    private static async Task<Core.Conversations.Replies.Reply> ToldOnceAsync(KeptGuidance kept)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            if (await kept.Bot.Get<IPostbox>().ListAsync(LeadsRoom.Key, 0, Cancel) is { Count: > 0 } posted)
            {
                return posted.ShouldHaveSingleItem().Reply;
            }

            await Task.Delay(50, patience.Token);
        }
    }
}
