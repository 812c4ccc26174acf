namespace GuidanceBot.Core.Questions;

/// <summary>Reads what people thought of answers.</summary>
public interface IFeedback
{
    /// <summary>Answers that their askers found not useful since a moment, with the reason where they gave one; at most 5,000. What raises a concern is left out.</summary>
    ValueTask<IReadOnlyList<NotUseful>> NotUsefulSinceAsync(DateTimeOffset since, CancellationToken cancel);

    /// <summary>What people tapped under answers since a moment, by the answer's verdict. What raises a concern is left out.</summary>
    ValueTask<IReadOnlyList<TapCount>> TapsSinceAsync(DateTimeOffset since, CancellationToken cancel);
}

/// <summary>An answer that didn't help.</summary>
/// <param name="Answer">The answer as it was given.</param>
/// <param name="Why"><c>wrong</c>, <c>unclear</c> or <c>doesnt_fit</c>; null: they didn't say.</param>
/// <param name="Person">Who said so; null where they were forgotten since.</param>
public sealed record NotUseful(AnswerRecord Answer, string? Why, Guid? Person);
