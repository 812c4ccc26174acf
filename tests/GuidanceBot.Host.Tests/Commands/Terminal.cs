using System.Diagnostics;
using System.Text;

namespace GuidanceBot.Host.Tests.Commands;

/// <summary>Runs the program as a person at a terminal does.</summary>
internal static class Terminal
{
    private static readonly string Dll = Path.Combine(AppContext.BaseDirectory, "guidancebot.dll");

    public static Task<(int Exit, string Out, string Error)> RunAsync(string? input, params string[] arguments) => RunAsync(models: true, input, arguments);

    /// <summary>The same without the models: answers by words alone, in a fraction of the time.</summary>
    public static Task<(int Exit, string Out, string Error)> RunByWordsAsync(string? input, params string[] arguments) => RunAsync(models: false, input, arguments);

    private static async Task<(int Exit, string Out, string Error)> RunAsync(bool models, string? input, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Dll, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["GUIDANCEBOT_Model__Enabled"] = models ? "true" : "false";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (input is not null)
        {
            await process.StandardInput.WriteAsync(input);
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
