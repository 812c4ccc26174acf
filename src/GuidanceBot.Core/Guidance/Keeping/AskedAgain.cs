namespace GuidanceBot.Core.Guidance.Keeping;

/// <summary>Last month's questions asked again under another text.</summary>
/// <param name="Total">Different questions to ask.</param>
/// <param name="Done">Asked so far.</param>
/// <param name="Failed">True where asking broke off: what is here is not all.</param>
/// <param name="Changed">Those whose answer changes, of those asked so far.</param>
public sealed record AskedAgain(int Total, int Done, bool Failed, IReadOnlyList<ComparedQuestion> Changed)
{
    /// <summary>True once every question was asked.</summary>
    public bool Complete => Done == Total;

    /// <summary>People who were told otherwise.</summary>
    public int PeopleTold => Changed.SelectMany(c => c.Told).Select(t => t.Account).Distinct().Count();

    /// <summary>Answers to correct.</summary>
    public int AnswersTold => Changed.Sum(c => c.Told.Count);
}
