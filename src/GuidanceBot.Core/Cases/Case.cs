using System.Text.Json.Serialization;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.People;
using GuidanceBot.Core.Questions;

namespace GuidanceBot.Core.Cases;

/// <summary>What waits for a person, with everything that they need to settle it. Texts are masked.</summary>
public sealed record Case
{
    /// <summary>The fact that says who posts a draft, where it isn’t the asker.</summary>
    public const string WhoPosts = "who_posts_it";

    /// <summary>Its reference, <c>cas_…</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it: <c>Q-12</c>, <c>D-3</c>.</summary>
    public required string Number { get; init; }

    /// <summary>What it is.</summary>
    public required CaseKind Kind { get; init; }

    /// <summary>Where it stands.</summary>
    public CaseState State { get; init; }

    /// <summary>Grows by one with each move.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Grows by one with each change of state: reminders of an earlier episode are void.</summary>
    public int Episode { get; init; } = 1;

    /// <summary>The answer or draft that it came from; one case each.</summary>
    public required string SourceRef { get; init; }

    /// <summary>Who asked: for delivering the outcome, never shown where <see cref="Nameless"/>.</summary>
    public required AccountId Asker { get; init; }

    /// <summary>Where the outcome goes.</summary>
    public required ConversationAddress AskerAddress { get; init; }

    /// <summary>The asker's display name; null where the platform gives none or it was sent without a name.</summary>
    public string? AskerName { get; init; }

    /// <summary>The platform that it was asked in, as people call it.</summary>
    public string? AskedIn { get; init; }

    /// <summary>Where the post stands that it came from, for reviewers who may look there; null in private, and where it was sent without a name.</summary>
    public Uri? Link { get; init; }

    /// <summary>True where it was sent without a name: then no name, department, picture, link or uploader goes along.</summary>
    public bool Nameless { get; init; }

    /// <summary>The question, or the line that came with a draft.</summary>
    public required string Text { get; init; }

    /// <summary>The draft with its findings; null for questions.</summary>
    public DraftVersion? Draft { get; init; }

    /// <summary>The draft as first pasted, where it was changed since.</summary>
    public string? FirstText { get; init; }

    /// <summary>Why it is here, as a sentence for reviewers.</summary>
    public required string Why { get; init; }

    /// <summary>What the bot already told the asker, oldest first.</summary>
    public IReadOnlyList<ToldLine> Told { get; init; } = [];

    /// <summary>What the bot would have said, where comms reads that first; null: the asker sent it to a person.</summary>
    public HeldAnswer? Held { get; init; }

    /// <summary>The bot's answer that still waits to be let out: a case that was opened again is for a person.</summary>
    [JsonIgnore]
    public HeldAnswer? ToLetOut => Reopenings == 0 ? Held : null;

    /// <summary>When the asker was shown clauses because nobody had approved the answer in time; null: never.</summary>
    public DateTimeOffset? ShownAt { get; init; }

    /// <summary>Facts that the asker gave.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>True while the asker has written nothing since comms asked them something.</summary>
    [JsonIgnore]
    public bool Unanswered => AskedBack is { } asked && !Lines.Any(l => l.FromAsker && l.At >= asked.At);

    /// <summary>True where the asker offered the draft for an official account: comms posts it.</summary>
    [JsonIgnore]
    public bool CommsPosts => Kind == CaseKind.Draft && Facts.ContainsKey(WhoPosts);

    /// <summary>True while exact words of it stand approved: a correction takes them back.</summary>
    [JsonIgnore]
    public bool MayBePosted => State == CaseState.Approved && Outcome is { ApprovedText: not null };

    /// <summary>Decisions about something like it that were in force when it was sent, the nearest first.</summary>
    public IReadOnlyList<DecidedBefore> DecidedBefore { get; init; } = [];

    /// <summary>The nearest clauses.</summary>
    public IReadOnlyList<Citation> Nearest { get; init; } = [];

    /// <summary>True once the bot's own answer was marked as overturned where it stands.</summary>
    public bool Overturned { get; init; }

    /// <summary>Pictures and files that the asker chose to send; covered until a reviewer opens them.</summary>
    public IReadOnlyList<AttachmentRef> Attachments { get; init; } = [];

    /// <summary>When a reviewer last opened what was covered; null where nobody has.</summary>
    public DateTimeOffset? RevealedAt { get; init; }

    /// <summary>When it is needed.</summary>
    public Urgency Urgency { get; init; } = Urgency.Today;

    /// <summary>When comms means to have answered, by its own hours.</summary>
    public DateTimeOffset TargetAt { get; init; }

    /// <summary>The end of the event that it is about: an answer after it is of no use. Null: it is about none.</summary>
    public DateTimeOffset? LatestAt { get; init; }

    /// <summary>The queue that it waits in.</summary>
    public string Queue { get; init; } = "comms";

    /// <summary>When it was sent.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When it last changed its state.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>The reviewer who has it.</summary>
    public AccountId? Holder { get; init; }

    /// <summary>The holder's name, as reviewers see it.</summary>
    public string? HolderName { get; init; }

    /// <summary>True where reviewers want no more pings about it.</summary>
    public bool Muted { get; init; }

    /// <summary>True while it waits for the digest: it has no card yet, and nobody was pinged about it.</summary>
    public bool ForDigest { get; init; }

    /// <summary>True where it is put together with no other: somebody raises a concern.</summary>
    public bool Alone { get; init; }

    /// <summary>The case whose card it joined, because it asks the same; null: it has its own.</summary>
    public string? JoinedTo { get; init; }

    /// <summary>The questions that joined this one's card.</summary>
    public IReadOnlyList<AlsoAsked> AlsoAsked { get; init; } = [];

    /// <summary>What a reviewer asked the asker last.</summary>
    public AskedBackQuestion? AskedBack { get; init; }

    /// <summary>What asker and reviewers said to each other, oldest first.</summary>
    public IReadOnlyList<CaseLine> Lines { get; init; } = [];

    /// <summary>How it was settled; null while it is open.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>What the asker said to the outcome: true solved, null nothing yet.</summary>
    public bool? Solved { get; init; }

    /// <summary>How often it was reopened.</summary>
    public int Reopenings { get; init; }

    /// <summary>When it was reopened last.</summary>
    public DateTimeOffset? ReopenedAt { get; init; }
}
