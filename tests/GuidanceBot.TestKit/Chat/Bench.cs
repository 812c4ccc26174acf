using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Modes;
using GuidanceBot.Core.People;
using GuidanceBot.Core.Questions;
using GuidanceBot.TestKit.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace GuidanceBot.TestKit.Chat;

/// <summary>
/// Conversations on one bench: Core's own handlers over the store in memory, one step at a time, by a clock that the test sets.
/// What is sent lands at once; <see cref="Messages"/> is what people see.
/// </summary>
public sealed class Bench : IAsyncDisposable
{
    /// <summary>Fewer than the attempts after which a delivery is put aside.</summary>
    private const int MostDeaths = 3;

    private readonly ServiceProvider _services;
    private readonly Dictionary<string, string> _slots = new(StringComparer.Ordinal);
    private readonly List<Seen> _messages = [];
    private readonly Dictionary<string, string> _shown = new(StringComparer.Ordinal);
    private int _died;
    private int _deaths;
    private int _next;

    public Bench(Action<IServiceCollection>? more = null)
    {
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IStoreClock>(Clock)
            .AddSingleton(TimeProvider.System)
            .AddMemoryStore()
            .AddSingleton<IAnswerEngine, FakeEngine>()
            .AddSingleton<IDraftChecker, FakeChecker>()
            .AddSingleton<IIdentifierScanner, FakeChecker>()
            .AddSingleton<IGuidanceLibrary, OneClause>()
            .AddSingleton<IStatusLine, Silent>()
            .AddSingleton<IRoles, ByName>()
            .AddSingleton<IDeskSettings>(Desk)
            .AddSingleton(new SpeakingUpOptions())
            .AddSingleton(new ModeDefaults(Mode.Live, new Dictionary<string, Mode>(StringComparer.Ordinal)))
            .AddConversations();
        more?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    /// <summary>The clock of everything.</summary>
    public SetClock Clock { get; } = new();

    /// <summary>The desk's settings; a test may change them.</summary>
    public SettableDesk Desk { get; } = new();

    /// <summary>Where set, the process dies now and then: what it held comes back when the lease has passed.</summary>
    public Random? Crashes { get; set; }

    /// <summary>The store.</summary>
    public MemoryStore Store => _services.GetRequiredService<MemoryStore>();

    /// <summary>What people see, oldest first: a message that was changed in place shows as it was changed last.</summary>
    public IReadOnlyList<Seen> Messages => _messages;

    /// <summary>A channel's messages.</summary>
    public IReadOnlyList<Reply> In(string channel) => [.. _messages.Where(m => m.Channel == channel).Select(m => m.Reply)];

    /// <summary>The last message of a channel.</summary>
    public Reply Last(string channel) => In(channel)[^1];

    /// <summary>A message of a channel in one of the reference states, the newest.</summary>
    public Reply Find(string channel, string state) => In(channel).LastOrDefault(r => r.State == state) ?? throw new InvalidOperationException($"{channel} has no {state}: it has {string.Join(", ", In(channel).Select(r => r.State))}.");

    /// <summary>Somebody writes; everything that follows at once is done.</summary>
    public Task<ActResult?> SayAsync(string user, string text, string? channel = null, IReadOnlyList<AttachmentRef>? pictures = null) => DeliverAsync(new InboundMessage
    {
        DeliveryId = "b" + _next++,
        Address = Place(channel ?? user),
        From = Who(user),
        SentAt = Clock.Now,
        Text = text,
        Attachments = pictures ?? [],
    });

    /// <summary>Somebody presses a button or sends a form.</summary>
    public Task<ActResult?> PressAsync(string user, string verb, Reply on, int? choice = null, params (string Name, string Value)[] fields) => PressAsync(user, verb, on.Ref, on.Version, choice, fields);

    /// <summary>Somebody presses a button or sends a form.</summary>
    public Task<ActResult?> PressAsync(string user, string verb, string reference, int version = 0, int? choice = null, params (string Name, string Value)[] fields) => DeliverAsync(new InboundAction
    {
        DeliveryId = "b" + _next++,
        Address = Place(user),
        From = Who(user),
        SentAt = Clock.Now,
        Verb = verb,
        Ref = reference,
        Version = version,
        Choice = choice,
        Fields = fields.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal),
    });

    /// <summary>Time passes: whatever is due on the way is done when it is due.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        var end = Clock.Now + time;
        while (Store.NextDue is { } due && due <= end)
        {
            Clock.Now = due > Clock.Now ? due : Clock.Now;
            await PumpAsync();
        }

        Clock.Now = end;
    }

    /// <summary>Handles and delivers until nothing is due.</summary>
    public async Task PumpAsync()
    {
        IInbox inbox = Store;
        IOutbox outbox = Store;
        var handler = _services.GetRequiredService<DeliveryHandler>();
        _deaths = 0;
        while (true)
        {
            var deliveries = await inbox.ClaimAsync(10, TimeSpan.FromMinutes(1), CancellationToken.None);
            foreach (var delivery in deliveries)
            {
                if (!Dies())
                {
                    await handler.HandleAsync(delivery, CancellationToken.None);
                }
            }

            var sent = 0;
            while (await outbox.ClaimAsync(FakeChatEdge.Name, 50, TimeSpan.FromMinutes(1), CancellationToken.None) is { Count: > 0 } messages)
            {
                foreach (var message in messages)
                {
                    sent++;
                    if (Dies())
                    {
                        continue;
                    }

                    // The platform has it; whether we get to write that down is another matter. It finds a message by our key.
                    var id = _shown.TryGetValue(message.Message.Key, out var there) ? there : _shown[message.Message.Key] = Show(message.Message);
                    if (!Dies())
                    {
                        await outbox.DeliveredAsync(message, id, CancellationToken.None);
                    }
                }
            }

            if (deliveries.Count + sent > 0)
            {
                continue;
            }

            if (_died == 0)
            {
                return;
            }

            _died = 0;
            Clock.Now += TimeSpan.FromMinutes(2);
        }
    }

    /// <summary>A service, for looking.</summary>
    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static ConversationAddress Place(string channel) => new(FakeChatEdge.Name, "t1", channel);

    private static Sender Who(string user) => new(new AccountId(FakeChatEdge.Name, "t1", user), user, Via: "the fake chat");

    private async Task<ActResult?> DeliverAsync(InboundDelivery delivery)
    {
        await Get<Intake>().AcceptAsync(delivery, CancellationToken.None);
        await PumpAsync();
        return await ((IInbox)Store).FindResultAsync(delivery.Address.Chat, delivery.Address.Tenant, delivery.DeliveryId, CancellationToken.None);
    }

    private bool Dies()
    {
        if (Crashes is null || _deaths >= MostDeaths || Crashes.Next(5) != 0)
        {
            return false;
        }

        _died++;
        _deaths++;
        return true;
    }

    private string Show(OutboxMessage message)
    {
        var slot = message.Slot is null ? null : message.To.Key + " " + message.Slot;
        if (slot is not null && _slots.TryGetValue(slot, out var id))
        {
            _messages[int.Parse(id, System.Globalization.CultureInfo.InvariantCulture)] = new Seen(message.To.Channel, message.Reply);
            return id;
        }

        id = _messages.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        _messages.Add(new Seen(message.To.Channel, message.Reply));
        if (slot is not null)
        {
            _slots[slot] = id;
        }

        return id;
    }

    private sealed class ByName : IRoles
    {
        public ValueTask<Roles> OfAsync(AccountId account, CancellationToken cancel) => new(
            account.User.StartsWith("lead", StringComparison.Ordinal) ? Roles.Reviewer | Roles.Lead
            : account.User.StartsWith("reviewer", StringComparison.Ordinal) ? Roles.Reviewer
            : Roles.Staff);
    }

    private sealed class Silent : IStatusLine
    {
        public ValueTask ShowAsync(ConversationAddress address, string line, CancellationToken cancel) => ValueTask.CompletedTask;
    }

    private sealed class OneClause : IGuidanceLibrary
    {
        private const string Text = "Say that your views are your own.";

        public GuidanceSet Current { get; } = new([new GuidanceDocument
        {
            Name = "guidance.md",
            Title = "Social media guidance",
            Version = ContentHash.Of(Text),
            Text = Text,
            Clauses = [new Clause { Id = "c1", Section = "Social media guidance > Accounts", Run = new Core.Text.TextSpan(0, Text.Length), Sentences = [new Core.Text.TextSpan(0, Text.Length)], Reading = Text }],
        }]);
    }
}

/// <summary>A message as somebody sees it.</summary>
public sealed record Seen(string Channel, Reply Reply);

/// <summary>The desk's settings, set by the test.</summary>
public sealed class SettableDesk : IDeskSettings
{
    /// <summary>Reviewers see their cards in the channel <c>reviewers</c>; comms is there around the clock.</summary>
    public DeskSettings Now { get; set; } = new()
    {
        Hours = new ReviewHours { TimeZone = "UTC", Days = Enum.GetValues<DayOfWeek>(), Opens = TimeOnly.MinValue, Closes = TimeOnly.MaxValue },
        Places = [new ConversationAddress(FakeChatEdge.Name, "t1", FakeBot.ReviewersChannel)],
    };

    /// <inheritdoc/>
    public ValueTask<DeskSettings> CurrentAsync(CancellationToken cancel) => new(Now);
}
