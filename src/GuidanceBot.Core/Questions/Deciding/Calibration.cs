using System.Text.Json;
using System.Text.Json.Serialization;

namespace GuidanceBot.Core.Questions.Deciding;

/// <summary>Everything about the decision that was measured rather than thought: read from <c>calibration.json</c>, written by the evaluation.</summary>
public sealed record Calibration
{
    /// <summary>How clauses are ranked.</summary>
    public required RankingWeights Ranking { get; init; }

    /// <summary>From which certainty on what is asserted.</summary>
    public required Thresholds Threshold { get; init; }

    /// <summary>Names of the features of <see cref="VerdictModels"/>: a guard against files of another version.</summary>
    [JsonInclude]
    internal string[] VerdictFeatures { get; init; } = [];

    /// <summary>One model a verdict, in the order of <see cref="Verdicts.Asserted"/>.</summary>
    [JsonInclude]
    internal LinearModel[] VerdictModels { get; init; } = [];

    /// <summary>Names of the features of <see cref="Right"/>.</summary>
    [JsonInclude]
    internal string[] RightFeatures { get; init; } = [];

    /// <summary>The probability that the verdict read is right.</summary>
    [JsonInclude]
    internal LinearModel? Right { get; init; }

    /// <summary>Reads a file's JSON.</summary>
    /// <exception cref="InvalidDataException">It is no calibration of this version of the decision; the message says what is wrong.</exception>
    public static Calibration Parse(string json)
    {
        try
        {
            var read = JsonSerializer.Deserialize(json, CalibrationJson.Default.Calibration) ?? throw new InvalidDataException("calibration.json is empty.");
            return read.Fits() ? read : throw new InvalidDataException("calibration.json was fitted for other features than this version of the program has: take the file that came with it.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException("calibration.json can't be read: " + e.Message, e);
        }
    }

    /// <summary>The file's JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, CalibrationJson.Default.Calibration);

    private bool Fits() =>
        VerdictFeatures.SequenceEqual(Deciding.VerdictFeatures.Names, StringComparer.Ordinal) &&
        RightFeatures.SequenceEqual(Deciding.RightFeatures.Names, StringComparer.Ordinal) &&
        VerdictModels.Length == Verdicts.Asserted.Count && VerdictModels.All(m => m.Weight.Length == VerdictFeatures.Length) &&
        Right is { } right && right.Weight.Length == RightFeatures.Length;
}

/// <summary>How clauses are ranked; scores are in standard deviations over the guidance's clauses.</summary>
/// <param name="Statement">What the nearest statement of a clause counts beside the clause itself, which counts 1.</param>
/// <param name="Words">What shared words (BM25) count.</param>
/// <param name="Reader">What one unit of the reader's relevance counts.</param>
/// <param name="Nearest">How many clauses the reader reads.</param>
/// <param name="Sharpness">How far the first clause outweighs the next in averages.</param>
/// <param name="Named">What a clause of an event counts more where the question names the event.</param>
public sealed record RankingWeights(double Statement, double Words, double Reader, int Nearest, double Sharpness, double Named);

/// <summary>From which certainty on what is asserted. All from 0 to 1.</summary>
/// <param name="Yes">For <c>yes</c> and <c>yes_if</c>.</param>
/// <param name="Other">For <c>no</c> and <c>info</c>.</param>
/// <param name="Depends">For <c>depends</c>.</param>
/// <param name="MixedNo">For a <c>no</c> from a statement that also permits: readers take the wrong side there most often.</param>
/// <param name="OffTopic">A question without a word about posting is off topic where no clause is nearer than this cosine …</param>
/// <param name="OffTopicCovered">… and the reader finds it covered with less than this.</param>
/// <param name="NotCovered">Below this reading of "the clauses cover it" the guidance is said to have nothing on it.</param>
/// <param name="SaysNo">A clause whose weight times share of "no" is above this stands in the way of a plain yes.</param>
/// <param name="SpeaksOfConcern">A question whose first clause protects concerns, with at least this weight, is about one.</param>
/// <param name="Conflict">Two clauses that disagree are a conflict where each weighs at least this.</param>
public sealed record Thresholds(double Yes, double Other, double Depends, double MixedNo, double OffTopic, double OffTopicCovered, double NotCovered, double SaysNo, double Conflict, double SpeaksOfConcern);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(Calibration))]
internal sealed partial class CalibrationJson : JsonSerializerContext;
