namespace GuidanceBot.Documents;

/// <summary>A file that gives no document.</summary>
/// <param name="Name">Its name inside the folder.</param>
/// <param name="Message">One sentence: what and where.</param>
public sealed record FileProblem(string Name, string Message);
