using GuidanceBot.Core.People;
using GuidanceBot.Core.Questions;

namespace GuidanceBot.Core.Conversations;

/// <summary>What is remembered of one conversation.</summary>
public sealed record Conversation
{
    /// <summary>Where it takes place.</summary>
    public required ConversationAddress Address { get; init; }

    /// <summary>The account that talks with us.</summary>
    public required AccountId Account { get; init; }

    /// <summary>Grows by one with each write.</summary>
    public int Version { get; init; }

    /// <summary>When something was last said.</summary>
    public DateTimeOffset LastAt { get; init; }

    /// <summary>True once the welcome was sent.</summary>
    public bool Welcomed { get; init; }

    /// <summary>What they were told before they type, as its token: that comms reads first; null: nothing.</summary>
    public string? ToldFirst { get; init; }

    /// <summary>Facts that hold for the whole conversation (the event it is about), by name; what a follow-up learned holds for its question only.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The last turns, oldest first, at most <see cref="Question.MaxHistory"/>.</summary>
    public IReadOnlyList<Turn> Turns { get; init; } = [];

    /// <summary>The follow-up that waits for an answer; null where none does.</summary>
    public PendingFollowUp? Pending { get; init; }

    /// <summary>The answer that was given last: what "ask a person" means.</summary>
    public string? LastAnswerRef { get; init; }

    /// <summary>The draft that was checked last; the next version of it belongs to it.</summary>
    public string? DraftRef { get; init; }

    /// <summary>The case that is open from here; null where none is.</summary>
    public string? OpenCaseId { get; init; }

    /// <summary>Until then a message is read as it is: the asker said that what was hidden isn't a patient's. Null: everything is masked.</summary>
    public DateTimeOffset? ReadsAsItIsUntil { get; init; }

    /// <summary>A question with something hidden that waits for "Answer without it"; null where none does.</summary>
    public MaskedQuestion? Masked { get; init; }

    /// <summary>The same conversation with one more turn, old ones dropped.</summary>
    public Conversation Say(Speaker from, string text) => this with { Turns = [.. Turns.TakeLast(Question.MaxHistory - 1), new Turn(from, text)] };
}
