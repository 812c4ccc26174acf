using System.ComponentModel;
using System.Diagnostics;
using GuidanceBot.Core.Drafts;

namespace GuidanceBot.Documents.Pictures;

/// <summary>
/// Reads pictures with the <c>tesseract</c> program: the picture goes in through a pipe, words with their sureness come out, nothing touches the disk.
/// One picture at a time, on one core. Where it was held sideways, the turns are tried until the time is up.
/// </summary>
public sealed class TesseractReader : IPictureReader, IDisposable
{
    private const int MostOutput = 4_000_000;
    private const int Sure = 60;
    private const int EnoughLetters = 20;

    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly string? _program;

    /// <summary>Uses the program of this name or full path; where it isn't there, no picture is read.</summary>
    public TesseractReader(string program) => _program = Find(program);

    /// <summary>True where the program is there.</summary>
    public bool IsThere => _program is not null;

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    /// <inheritdoc/>
    public async ValueTask<string?> ReadAsync(ReadOnlyMemory<byte> picture, CancellationToken cancel)
    {
        if (_program is null)
        {
            return null;
        }

        try
        {
            await _one.WaitAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            return null;
        }

        try
        {
            return await ReadTurnedAsync(_program, picture, cancel);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>As it lies first; then the quarter turns, while hardly a word was found. Null where not even the first look ended in time.</summary>
    private static async Task<string?> ReadTurnedAsync(string program, ReadOnlyMemory<byte> picture, CancellationToken cancel)
    {
        ReadWords? best = null;
        foreach (var degrees in (int[])[0, 90, 270, 180])
        {
            if (await Task.Run(() => ReadablePicture.Prepare(picture, degrees), CancellationToken.None) is not { } prepared || await RunAsync(program, prepared, cancel) is not { } words)
            {
                break;
            }

            best = best is null || words.Letters > best.Letters ? words : best;
            if (best.Letters >= EnoughLetters)
            {
                break;
            }
        }

        return best?.Text;
    }

    private static async Task<ReadWords?> RunAsync(string program, byte[] picture, CancellationToken cancel)
    {
        if (cancel.IsCancellationRequested)
        {
            return null;
        }

        using var process = new Process { StartInfo = Start(program) };
        try
        {
            process.Start();
            var output = ReadBoundedAsync(process.StandardOutput, cancel);
            var errors = process.StandardError.ReadToEndAsync(cancel);
            await process.StandardInput.BaseStream.WriteAsync(picture, cancel);
            process.StandardInput.Close();
            var table = await output;
            await errors;
            await process.WaitForExitAsync(cancel);
            return process.ExitCode == 0 ? ReadWords.Of(table, Sure) : null;
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or Win32Exception)
        {
            // Too slow, or it fell over: the reply says that the picture wasn't read.
            Stop(process);
            return null;
        }
    }

    private static ProcessStartInfo Start(string program)
    {
        var start = new ProcessStartInfo(program, ["stdin", "stdout", "--psm", "3", "-l", "eng", "tsv"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        return start;
    }

    private static async Task<string> ReadBoundedAsync(StreamReader reader, CancellationToken cancel)
    {
        var buffer = new char[8192];
        var text = new System.Text.StringBuilder();
        int count;
        while (text.Length < MostOutput && (count = await reader.ReadAsync(buffer, cancel)) > 0)
        {
            text.Append(buffer, 0, count);
        }

        return text.ToString();
    }

    private static void Stop(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It never started, or ended by itself meanwhile.
            return;
        }
    }

    private static string? Find(string program)
    {
        if (Path.IsPathRooted(program))
        {
            return File.Exists(program) ? program : null;
        }

        var names = OperatingSystem.IsWindows() ? new[] { program + ".exe", program } : [program];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => names.Select(n => Path.Combine(folder, n))).FirstOrDefault(File.Exists);
    }
}
