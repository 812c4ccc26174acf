namespace GuidanceBot.Core.LanguageModel;

/// <summary>Reads a question against clauses: does this one settle it, and how. Thread-safe.</summary>
public interface IReader
{
    /// <summary>A hash of the model.</summary>
    string Version { get; }

    /// <summary>One reading a clause, in the order of the clauses; each depends on its own pair alone. Clauses that are too long are cut at the end.</summary>
    IReadOnlyList<ReaderLogits> Read(string question, IReadOnlyList<string> clauses);
}
