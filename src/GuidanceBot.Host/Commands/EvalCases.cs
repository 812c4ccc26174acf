using GuidanceBot.Core.Evaluation;

namespace GuidanceBot.Host.Commands;

/// <summary>The cases of a command: those of the files given, else those that come with the sample guidance.</summary>
internal static class EvalCases
{
    /// <summary>Longest case file.</summary>
    private const long MaxBytes = 20 * 1024 * 1024;

    /// <summary>Reads them.</summary>
    /// <exception cref="BadInputException">A file isn't there, is too large, or holds a line that is no case.</exception>
    public static CaseFile Read(IReadOnlyList<string> files)
    {
        try
        {
            var read = files.Count == 0 ? [Sample()] : files.Select(Read).ToArray();
            var all = new CaseFile([.. read.SelectMany(f => f.Answers)], [.. read.SelectMany(f => f.Drafts)]);
            return all.Answers.Count + all.Drafts.Count > 0 ? all : throw new BadInputException("eval: the files hold no case.");
        }
        catch (InvalidDataException e)
        {
            throw new BadInputException("eval: " + e.Message, e);
        }
    }

    private static CaseFile Read(string file) =>
        !File.Exists(file) ? throw new BadInputException($"eval: {file}: there is no such file.")
        : new FileInfo(file).Length > MaxBytes ? throw new BadInputException($"eval: {file}: a case file may have 20 MB.")
        : CaseFile.Read(file);

    private static CaseFile Sample()
    {
        using var stream = typeof(EvalCases).Assembly.GetManifestResourceStream("cases/sample.jsonl") ?? throw new InvalidOperationException("The sample's cases are not embedded.");
        using var reader = new StreamReader(stream);
        return CaseFile.Parse("sample.jsonl", reader.ReadToEnd().Split('\n'));
    }
}
