using GuidanceBot.Core.Rulings;

namespace GuidanceBot.Chat.Web.Keeping;

/// <summary>A document's text to change here.</summary>
/// <param name="Document">The document.</param>
/// <param name="Text">Its text as Markdown, or what was typed; empty where it came as another kind of file, whose layout this could not keep.</param>
/// <param name="FileName">The file that it came in.</param>
/// <param name="Decision">The decision that was put at its end as a clause; null: none.</param>
/// <param name="Problem">What came back undone; null: nothing.</param>
public sealed record EditView(KeptDocument Document, string Text, string FileName, Ruling? Decision = null, KeepingProblem? Problem = null)
{
    /// <summary>Longest text that is changed in the browser, in bytes of UTF-8; a longer one is brought as a file.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>True where the document is Markdown already.</summary>
    public bool IsMarkdown => IsMarkdownFile(FileName);

    /// <summary>True for a file that is text as it is typed here.</summary>
    public static bool IsMarkdownFile(string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        return Path.GetExtension(fileName).ToLowerInvariant() is ".md" or ".markdown";
    }
}
