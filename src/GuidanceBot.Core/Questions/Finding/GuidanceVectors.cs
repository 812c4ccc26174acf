namespace GuidanceBot.Core.Questions.Finding;

/// <summary>Where the clauses and statements of one guidance set lie for the retriever.</summary>
public sealed class GuidanceVectors
{
    internal GuidanceVectors(string guidanceVersion, ClauseVectors[] clauses)
    {
        GuidanceVersion = guidanceVersion;
        Clauses = clauses;
    }

    /// <summary>The guidance that they belong to.</summary>
    public string GuidanceVersion { get; }

    /// <summary>In the order of the set's clauses.</summary>
    internal ClauseVectors[] Clauses { get; }
}

/// <summary>One clause and its statements, with the vector of each.</summary>
internal sealed record ClauseVectors(float[] Clause, Statement[] Statements, float[][] StatementVectors);
