namespace GuidanceBot.TestKit;

/// <summary>Where the working copy and the data of the tests stand.</summary>
public static class Repository
{
    /// <summary>The folder that holds <c>GuidanceBot.sln</c>.</summary>
    public static string Root { get; } = Find();

    /// <summary>The data folder: <c>GUIDANCEBOT_DATA</c>, else <c>../shared/data</c> beside the working copy.</summary>
    public static string Data { get; } = Environment.GetEnvironmentVariable("GUIDANCEBOT_DATA") is { Length: > 0 } set ? set : Path.Combine(Root, "..", "shared", "data");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GuidanceBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run from inside the working copy: GuidanceBot.sln was not found above " + AppContext.BaseDirectory + ".");
    }
}
