using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.People;

namespace GuidanceBot.Core.Questions;

/// <summary>An answer as it was given: what later corrections, counts and reports are made from.</summary>
public sealed record AnswerRecord
{
    /// <summary>Its reference, <c>ans_…</c>.</summary>
    public required string Ref { get; init; }

    /// <summary>Where it was asked and answered.</summary>
    public required ConversationAddress Address { get; init; }

    /// <summary>Who asked.</summary>
    public required AccountId Account { get; init; }

    /// <summary>When it was asked.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>What was asked, masked.</summary>
    public required string Question { get; init; }

    /// <summary>Pictures that came with it.</summary>
    public IReadOnlyList<AttachmentRef> Attachments { get; init; } = [];

    /// <summary>Where the post stands that it came from; null in private.</summary>
    public Uri? Link { get; init; }

    /// <summary>What was answered.</summary>
    public required Answer Answer { get; init; }

    /// <summary>The guidance that it was answered from.</summary>
    public required string GuidanceVersion { get; init; }

    /// <summary>The engine that answered.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>What became of it.</summary>
    public AnswerState State { get; init; }

    /// <summary>The mode that held it back for comms; null: it was given at once.</summary>
    public Modes.Mode? HeldIn { get; init; }

    /// <summary>What was said instead since; null where it still stands.</summary>
    public AnswerCorrection? Correction { get; init; }

    /// <summary>The answer that holds: the correction where there is one.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Answer Stands => Correction?.Answer ?? Answer;

    /// <summary>The facts that the asker had given by then.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Grows by one with each write.</summary>
    public int Version { get; init; } = 1;
}
