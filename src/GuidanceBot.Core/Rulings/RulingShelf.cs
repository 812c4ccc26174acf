using GuidanceBot.Core.Guidance;

namespace GuidanceBot.Core.Rulings;

/// <summary>The decisions that are kept: listed, found by words, withdrawn, extended. Who may is decided by whoever calls.</summary>
public sealed class RulingShelf(IGuidanceShelf shelf, IGuidanceLibrary library, TimeProvider time)
{
    /// <summary>Longest time that a decision is extended by, in days.</summary>
    public const int MostDays = 730;

    /// <summary>What the second of two people at once is told.</summary>
    public const string SomebodyElse = "Somebody else changed this decision since you opened this page. Look at it again, please.";

    /// <summary>Withdrawn decisions that are listed, the last ones.</summary>
    private const int MostWithdrawn = 100;

    /// <summary>Decisions that were withdrawn, the last first. They answer nothing and stand beside no case.</summary>
    public async ValueTask<IReadOnlyList<KeptRuling>> WithdrawnAsync(CancellationToken cancel) =>
        [.. (await shelf.RetiredAsync(RulingDocument.Prefix, MostWithdrawn, cancel)).Select(r => new KeptRuling(RulingDocument.RulingIn(r.Last.Document, r.Last.Content), r.Last.Version, InForce: false, r.Move))];

    /// <summary>One decision, in force, ended or withdrawn; null where there is none.</summary>
    public async ValueTask<KeptRuling?> FindAsync(string id, CancellationToken cancel) => (await AllAsync(cancel)).FirstOrDefault(r => r.Ruling.Id == id);

    /// <summary>Decisions in force and those whose last day has passed, the newest first; withdrawn ones are not among them.</summary>
    public async ValueTask<IReadOnlyList<KeptRuling>> ListAsync(CancellationToken cancel)
    {
        var today = Today();
        return
        [
            .. (await shelf.PublishedAsync(cancel)).Where(v => RulingDocument.Is(v.Document))
                .Select(v => (Ruling: RulingDocument.RulingIn(v.Document, v.Content), v.Version))
                .Select(r => new KeptRuling(r.Ruling, r.Version, r.Ruling.GoodUntil >= today))
                .OrderByDescending(r => r.InForce).ThenByDescending(r => r.Ruling.DecidedAt),
        ];
    }

    /// <summary>Decisions that hold every word, in any form; the best first, withdrawn ones last. No words: all.</summary>
    public async ValueTask<IReadOnlyList<KeptRuling>> SearchAsync(string words, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(words);
        var all = await AllAsync(cancel);
        var wanted = EnglishWords.Of(words.Length > ClauseIndex.MaxQueryLength ? words[..ClauseIndex.MaxQueryLength] : words).Distinct(StringComparer.Ordinal).ToList();
        return words.Trim().Length == 0 ? all : Ranked(all, words, r => wanted.TrueForAll(EnglishWords.Of(Text(r)).Contains));
    }

    /// <summary>Decisions about something like it, the nearest first.</summary>
    public async ValueTask<IReadOnlyList<KeptRuling>> LikeAsync(string text, int max, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = Likeness.WordsOf(text);
        return [.. Ranked(await ListAsync(cancel), text, r => Likeness.Shared(words, r.Question) >= Likeness.Fewest).Take(max)];
    }

    /// <summary>Decisions that rest on words of this document that stand in it no more, and that nobody has looked at since.</summary>
    public async ValueTask<IReadOnlyList<KeptRuling>> RestingOnAsync(string document, GuidanceDocument? now, CancellationToken cancel)
    {
        var text = Fold(now?.Text ?? "");
        return [.. (await ListAsync(cancel)).Where(r => r.InForce && r.Ruling.Clause is { } c && c.Document == document && r.Ruling.LookedAtUnder != now?.Version && !text.Contains(Fold(c.Quote), StringComparison.Ordinal))];
    }

    /// <summary>Takes a decision back: it answers nothing more. The sentence that says why not; null: it is withdrawn.</summary>
    public async ValueTask<string?> WithdrawAsync(string id, string version, string by, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { Withdrawn: null } kept || kept.Version != version)
        {
            return SomebodyElse;
        }

        await shelf.RetireAsync(RulingDocument.Prefix + id, by, time.GetUtcNow(), cancel);
        await library.ReloadAsync(cancel);
        return null;
    }

    /// <summary>Makes a decision good for so many days more, from today or from its last day; one that was withdrawn answers again.</summary>
    public ValueTask<string?> ExtendAsync(string id, string version, int days, string by, CancellationToken cancel)
    {
        var today = Today();
        return days is < 1 or > MostDays
            ? new($"A decision is extended by 1 to {MostDays} days.")
            : ChangeAsync(id, version, r => r with { GoodUntil = (r.GoodUntil > today ? r.GoodUntil : today).AddDays(days) }, by, cancel);
    }

    /// <summary>Keeps a decision as it is although the words that it rested on have changed.</summary>
    public ValueTask<string?> KeepAsync(string id, string version, string guidanceVersion, string by, CancellationToken cancel) =>
        ChangeAsync(id, version, r => r with { LookedAtUnder = guidanceVersion }, by, cancel);

    private async ValueTask<IReadOnlyList<KeptRuling>> AllAsync(CancellationToken cancel) => [.. await ListAsync(cancel), .. await WithdrawnAsync(cancel)];

    private async ValueTask<string?> ChangeAsync(string id, string version, Func<Ruling, Ruling> change, string by, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } kept || kept.Version != version)
        {
            return SomebodyElse;
        }

        var content = RulingDocument.ToBytes(change(kept.Ruling));
        var name = RulingDocument.NameOf(kept.Ruling);
        var document = RulingDocument.Read(name, content);
        var now = time.GetUtcNow();
        await shelf.AddAsync(new GuidanceVersion { Document = name, Version = document.Version, Content = content, Source = RulingDocument.Source, By = by, At = now }, document.Clauses, cancel);
        if (!await shelf.ReplaceAsync(name, document.Version, kept.Withdrawn is null ? version : null, GuidanceStep.Published, by, now, cancel))
        {
            return SomebodyElse;
        }

        await library.ReloadAsync(cancel);
        return null;
    }

    private static IReadOnlyList<KeptRuling> Ranked(IReadOnlyList<KeptRuling> all, string query, Func<Ruling, bool> takes)
    {
        var fitting = all.Where(r => takes(r.Ruling)).ToList();
        var scores = new ClauseIndex([.. fitting.Select(r => Text(r.Ruling))]).Score(query);
        return [.. fitting.Select((r, i) => (r, Score: scores[i])).OrderByDescending(r => r.r.InForce).ThenBy(r => r.r.Withdrawn is not null).ThenByDescending(r => r.Score).Select(r => r.r)];
    }

    private static string Text(Ruling r) => string.Join('\n', r.Id, r.Question, r.Text, r.WayToYes);

    private static string Fold(string text) => LanguageModel.QuoteVerifier.Fold(text);

    private DateOnly Today() => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
}
