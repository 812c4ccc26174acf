namespace GuidanceBot.Core.Drafts.Rules.Books;

/// <summary>Why a rules file can't be used.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">Its line, from one.</param>
/// <param name="Reason">What is wrong, for the person who wrote it.</param>
public sealed record RuleProblem(string File, int Line, string Reason)
{
    /// <summary><c>rules.yml:12: there is no kind 'existance'</c>.</summary>
    public override string ToString() => $"{File}:{Line}: {Reason}";
}
