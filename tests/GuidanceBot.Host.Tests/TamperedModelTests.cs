using System.Diagnostics;
using Shouldly;
using Xunit;

namespace GuidanceBot.Host.Tests;

/// <summary>A model file that isn't the one that was measured stops every start.</summary>
public sealed class TamperedModelTests : IDisposable
{
    private readonly DirectoryInfo _copy = Directory.CreateTempSubdirectory("guidancebot-tampered-");

    [Theory]
    [InlineData("ask", "can i tweet this slide?")]
    [InlineData("serve", "--urls", "http://127.0.0.1:0")]
    public async Task A_wrong_checksum_stops_the_start_with_one_sentence(params string[] arguments)
    {
        CopyProgram();
        await File.AppendAllTextAsync(Path.Combine(_copy.FullName, "Models", "calibration.json"), " ", TestContext.Current.CancellationToken);
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(_copy.FullName, "guidancebot.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _copy.FullName,
        })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        process.ExitCode.ShouldBe(2, await error);
        (await output).ShouldBeEmpty();
        (await error).Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("calibration.json is not the one that was measured");
    }

    public void Dispose() => _copy.Delete(recursive: true);

    /// <summary>Links what is large; what the host looks for beside itself, and what is changed, is copied.</summary>
    private void CopyProgram()
    {
        var from = AppContext.BaseDirectory;
        Directory.CreateDirectory(Path.Combine(_copy.FullName, "Models"));
        foreach (var path in Directory.EnumerateFiles(from).Concat(Directory.EnumerateFiles(Path.Combine(from, "Models"))))
        {
            var to = Path.Combine(_copy.FullName, Path.GetRelativePath(from, path));
            if (Path.GetFileName(path) is var name && (name.StartsWith("guidancebot.", StringComparison.Ordinal) || name == "calibration.json"))
            {
                File.Copy(path, to);
            }
            else
            {
                File.CreateSymbolicLink(to, path);
            }
        }

        Directory.CreateSymbolicLink(Path.Combine(_copy.FullName, "runtimes"), Path.Combine(from, "runtimes"));
    }
}
