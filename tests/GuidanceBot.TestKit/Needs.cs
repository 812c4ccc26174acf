using Xunit;

namespace GuidanceBot.TestKit;

/// <summary>Visible skips: what a test needs and a fresh machine may lack. With <c>CI=true</c> a skip is a failure.</summary>
public static class Needs
{
    /// <summary>A file of the data folder. Skips where the whole folder isn't there; a file missing inside it fails in CI.</summary>
    public static string Data(string relative)
    {
        if (!Directory.Exists(Repository.Data))
        {
            Assert.Skip("The data folder is not here: " + Repository.Data + " (set GUIDANCEBOT_DATA)");
        }

        var path = Path.Combine(Repository.Data, relative);
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            Missing("The data folder lacks " + relative);
        }

        return path;
    }

    /// <summary>A program or file of the machine.</summary>
    public static string Tool(string path, string what)
    {
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            Missing(what + " is not here: " + path);
        }

        return path;
    }

    /// <summary>Skips and says what is missing; fails in CI.</summary>
    public static void Missing(string what)
    {
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
        {
            Assert.Fail("CI must have it: " + what);
        }

        Assert.Skip(what);
    }
}
