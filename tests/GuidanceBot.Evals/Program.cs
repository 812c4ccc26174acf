using GuidanceBot.Evals.Answers;
using GuidanceBot.Evals.Drafts;

namespace GuidanceBot.Evals;

/// <summary>The figures, as tables for people (<c>answers</c>, <c>drafts</c>), and as tests with floors (no arguments of ours).</summary>
static class Program
{
    public static int Main(string[] args) => args switch
    {
        ["answers", .. var rest] => AnswerFigures.RunAsync(rest, Console.Out).GetAwaiter().GetResult(),
        ["drafts", .. var rest] => DraftFigures.Run(rest, Console.Out),
        ["drafts-learn"] => LikenessLesson.Run(Console.Out),
        ["drafts-posts", var path] => DraftSpeed.Write(path),
        ["drafts-speed", var path] => DraftSpeed.Run(path, Console.Out),
        _ when args.Contains("--server") || args.Contains("--internal-msbuild-node")
            => Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions).GetAwaiter().GetResult(),
        _ => Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args).GetAwaiter().GetResult(),
    };
}
