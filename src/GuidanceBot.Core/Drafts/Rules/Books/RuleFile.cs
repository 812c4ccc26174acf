namespace GuidanceBot.Core.Drafts.Rules.Books;

/// <summary>A YAML file of rules.</summary>
/// <param name="Name">Its name, for problems.</param>
/// <param name="Text">What it says.</param>
public sealed record RuleFile(string Name, string Text);
