using System.CommandLine;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Host.Settings;
using GuidanceBot.LanguageModel.Local;

namespace GuidanceBot.Host.Commands;

/// <summary>The commands. Exit status: 0 done, 1 something was found, 2 wrong arguments or unreadable input, 3 the program failed.</summary>
public static class CommandLine
{
    /// <summary>Runs a command; with none it serves.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("GuidanceBot answers “can I tweet this slide?” from your organisation’s own guidance.");
        root.Subcommands.Add(ServeCommand.Make());
        root.Subcommands.Add(AskCommand.Make());
        root.Subcommands.Add(CheckCommand.Make());
        root.Subcommands.Add(GuidanceCommand.Make());
        root.Subcommands.Add(EvalCommand.Make());
        root.Subcommands.Add(AuditCommand.Make());
        root.Subcommands.Add(ExportCommand.Make());
        root.Subcommands.Add(DoctorCommand.Make());
        if (args.Length == 0 || args[0].StartsWith("--", StringComparison.Ordinal) && args[0] is not ("--help" or "--version"))
        {
            args = ["serve", .. args];
        }

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(parsed.Errors[0].Message);
            return 2;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception e) when (e is SettingsException or UnreadableGuidanceException or UnusableModelException or BadInputException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 2;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"guidancebot failed: {e.GetType().Name}. {e.StackTrace}");
            return 3;
        }
    }
}
