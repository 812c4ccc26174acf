using GuidanceBot.Evals.Answers;

namespace GuidanceBot.Evals;

/// <summary>The figures, as tables for people (<c>answers</c>), and as tests with floors (no arguments of ours).</summary>
static class Program
{
    public static int Main(string[] args) => args switch
    {
        ["answers", .. var rest] => AnswerFigures.RunAsync(rest, Console.Out).GetAwaiter().GetResult(),
        _ when args.Contains("--server") || args.Contains("--internal-msbuild-node")
            => Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions).GetAwaiter().GetResult(),
        _ => Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args).GetAwaiter().GetResult(),
    };
}
