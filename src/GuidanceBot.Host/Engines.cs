using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Drafts.Identifiers;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Questions;

namespace GuidanceBot.Host;

/// <summary>Which engines answer and check.</summary>
internal static class Engines
{
    public static void AddEngines(this IServiceCollection services) => services
        .AddSingleton<IAnswerEngine, InterimEngine>()
        .AddSingleton<IDraftChecker>(s => DraftChecker.Shipped(s.GetRequiredService<TimeProvider>()))
        .AddSingleton<IIdentifierScanner, IdentifierScanner>();

    public static Task<OpenEngine> OpenAsync(GuidanceSet guidance, CancellationToken cancel) => Task.FromResult(new OpenEngine(new InterimEngine()));

    public static IDraftChecker OpenChecker() => DraftChecker.Shipped(TimeProvider.System);

    private sealed class InterimEngine : IAnswerEngine
    {
        public string Version => "interim";

        public ValueTask<Answer> AnswerAsync(Question question, GuidanceSet guidance, CancellationToken cancel)
        {
            var words = question.Text.ToLowerInvariant().Split([' ', '?', '.', ','], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 3).ToList();
            var best = guidance.Clauses.Select(c => (c, n: words.Count(w => c.Clause.Full.Contains(w, StringComparison.OrdinalIgnoreCase)))).OrderByDescending(x => x.n).Take(3).Where(x => x.n > 0).Select(x => x.c).ToList();
            Citation Of(PlacedClause c) => new(c.Document.Name, c.Document.Version, c.Clause.Section, string.Join(' ', c.Clause.Run.Of(c.Document.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(60)), null, c.Clause.Id, c.Clause.Number);
            var text = question.Text.Trim().ToLowerInvariant();
            return new(text switch
            {
                _ when text.Contains("slide", StringComparison.Ordinal) && best.Count > 0 => new Answer { Verdict = Verdict.YesIf, Text = "You may share it if these things are true:", Conditions = ["the speaker has not asked people not to", "it shows no patient images and no unpublished results", "you name the speaker in your post"], Citations = [Of(best[0])] },
                _ when text.Contains("person", StringComparison.Ordinal) => new Answer { Verdict = Verdict.Escalate, Text = "Comms can settle this.", Reason = HandOverReason.AskedForPerson, Nearest = [.. best.Select(Of)] },
                _ => new Answer { Verdict = Verdict.Show, Text = "", Reason = HandOverReason.LowConfidence, Nearest = [.. best.Select(Of)] },
            });
        }
    }
}

/// <summary>An engine opened for one command.</summary>
internal sealed record OpenEngine(IAnswerEngine Answers) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Answers is IAsyncDisposable d ? d.DisposeAsync() : ValueTask.CompletedTask;
}
