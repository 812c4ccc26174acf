namespace GuidanceBot.Core.Drafts.Rules.Books;

/// <summary>A time in which a rule matters otherwise: the weeks before an election.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Severity">Severity inside.</param>
public sealed record RuleWindow(DateOnly From, DateOnly To, Severity Severity)
{
    /// <summary>True on its first and last day and between.</summary>
    public bool Holds(DateTimeOffset now) => DateOnly.FromDateTime(now.Date) is var day && day >= From && day <= To;
}
