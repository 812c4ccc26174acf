using System.Text;
using GuidanceBot.Chat.Web.Visitors;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Guidance.Keeping;
using GuidanceBot.Core.Guidance.Lint;
using GuidanceBot.Core.LanguageModel;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Rulings;

namespace GuidanceBot.Chat.Web.Keeping;

/// <summary>Reads what leads see of the guidance.</summary>
internal sealed class KeepingReader(IGuidanceShelf shelf, IGuidanceLibrary library, GuidanceKeeper keeper, GuidanceImport import, AnswersAgain again, RulingShelf rulings, ICases cases, IFeedback feedback, IDeskSettings desk, TimeProvider time)
{
    /// <summary>Longer than corrections take to be written, however many.</summary>
    private static readonly TimeSpan OnTheirWay = TimeSpan.FromMinutes(2);

    /// <summary>Settled cases that are looked through, the last ones.</summary>
    private const int MostSettled = 500;

    /// <summary>All documents.</summary>
    public async ValueTask<DocumentsView> DocumentsAsync(WebVisitor lead, CancellationToken cancel) => new(await AllAsync(cancel), import.Notices, ClauseComplaints.Of(await feedback.NotUsefulSinceAsync(time.GetUtcNow() - ClauseComplaints.Window, cancel)), await WhoAsync(lead, cancel));

    /// <summary>One document; null where nothing of that name is kept.</summary>
    public async ValueTask<KeptDocument?> DocumentAsync(string name, CancellationToken cancel)
    {
        if (RulingDocument.Is(name))
        {
            return null;
        }

        var history = await shelf.HistoryAsync(name, cancel);
        return history.Count == 0
            ? null
            : new KeptDocument(name, library.Current.Documents.FirstOrDefault(d => d.Name == name), history.FirstOrDefault(v => v.State == VersionState.Published), [.. history.Where(v => v.State == VersionState.Draft)]);
    }

    /// <summary>What a version would change; without one, the newest draft. Null where there is none.</summary>
    public async ValueTask<ChangesView?> ChangesAsync(WebVisitor lead, KeptDocument document, string? version, CancellationToken cancel)
    {
        version ??= document.Drafts.Count > 0 ? document.Drafts[0].Version : null;
        if (version is null || (await shelf.HistoryAsync(document.Name, cancel)).FirstOrDefault(v => v.Version == version) is not { } kept || await keeper.ReadAsync(document.Name, version, cancel) is not { } text)
        {
            return null;
        }

        var asked = await again.CompareAsync(library.Current, await keeper.WithAsync(text, cancel), cancel);
        return new ChangesView(document, kept, GuidanceDifference.Of(document.InForce, text), GuidanceLint.Check(text, Today()), asked, await WhoAsync(lead, cancel));
    }

    /// <summary>A document's text to change: of this version, else of the text in force or the newest draft; with a decision as a clause at its end. Null where that version isn't kept.</summary>
    public async ValueTask<EditView?> EditAsync(KeptDocument document, string? version, string? decision, CancellationToken cancel)
    {
        version ??= document.Published?.Version ?? (document.Drafts.Count > 0 ? document.Drafts[0].Version : null);
        if (version is null || await shelf.FindAsync(document.Name, version, cancel) is not { } kept)
        {
            return null;
        }

        var ruling = decision is null ? null : (await rulings.FindAsync(decision, cancel))?.Ruling;
        var view = new EditView(document, "", kept.FileName ?? document.Name, ruling);
        if (!view.IsMarkdown)
        {
            return view;
        }

        var text = Encoding.UTF8.GetString(kept.Content.Span).TrimStart('\uFEFF');
        return view with { Text = ruling is null ? text : $"{text.TrimEnd()}\n\n{RulingDocument.AsMarkdown(ruling)}\n" };
    }

    /// <summary>A document's versions.</summary>
    public async ValueTask<VersionsView> VersionsAsync(WebVisitor lead, KeptDocument document, CancellationToken cancel)
    {
        var moves = await shelf.MovesAsync(document.Name, cancel);
        var versions = await shelf.HistoryAsync(document.Name, cancel);
        return new VersionsView(document, [.. versions.OrderByDescending(v => v.State == VersionState.Draft).ThenByDescending(v => v.PublishedAt ?? v.At)], moves, await WhoAsync(lead, cancel));
    }

    /// <summary>What the last publication leaves to do.</summary>
    public async ValueTask<AfterView> AfterAsync(WebVisitor lead, KeptDocument document, CancellationToken cancel)
    {
        var moves = await shelf.MovesAsync(document.Name, cancel);
        var steps = moves.Where(m => m.Step is GuidanceStep.Published or GuidanceStep.RolledBack or GuidanceStep.Retired).Take(2).ToList();
        var before = document.InForce is not null && steps is [_, { Step: not GuidanceStep.Retired }] ? steps[1] : null;
        var set = document.InForce is null ? null : await keeper.BeforeAsync(document.Name, cancel);
        var asked = set is null ? null : await again.CompareAsync(set, library.Current, cancel);
        var sent = moves.TakeWhile(m => steps.Count == 0 || m.Number > steps[0].Number).Where(m => m.Step == GuidanceStep.Corrected).ToList();
        var onTheirWay = asked is { AnswersTold: > 0 } && sent.Count > 0 && time.GetUtcNow() - sent[0].At < OnTheirWay;
        return new AfterView(document, before, asked, await rulings.RestingOnAsync(document.Name, document.InForce, cancel), await SettledOnAsync(document, cancel), sent.Sum(m => m.Count ?? 0), onTheirWay, await WhoAsync(lead, cancel));
    }

    /// <summary>What comms itself answered of late on words of this document that stand in it no more, and has not corrected since they went.</summary>
    private async ValueTask<IReadOnlyList<Case>> SettledOnAsync(KeptDocument document, CancellationToken cancel)
    {
        var text = QuoteVerifier.Fold(document.InForce?.Text ?? "");
        var since = time.GetUtcNow() - AnswersAgain.ToldWindow;
        var published = document.Published?.PublishedAt;
        return
        [
            .. (await cases.ListAsync(new CaseFilter(Open: false, Max: MostSettled), cancel))
                .Where(c => !c.Alone && c.Outcome is { Clause: { } clause } o && clause.Document == document.Name && o.At >= since && !(o.CorrectedAt > published) && !text.Contains(QuoteVerifier.Fold(clause.Quote), StringComparison.Ordinal)),
        ];
    }

    /// <summary>Decisions that hold these words.</summary>
    public async ValueTask<DecisionsView> DecisionsAsync(WebVisitor reviewer, string words, CancellationToken cancel) => new(await rulings.SearchAsync(words, cancel), words, await WhoAsync(reviewer, cancel));

    /// <summary>The lint of the text in force.</summary>
    public LintReport Lint(GuidanceDocument text) => GuidanceLint.Check(text, Today());

    /// <summary>Accounts in words.</summary>
    public async ValueTask<WhoDid> WhoAsync(WebVisitor visitor, CancellationToken cancel) => WhoDid.Of(visitor.Account, await desk.CurrentAsync(cancel));

    private async ValueTask<IReadOnlyList<KeptDocument>> AllAsync(CancellationToken cancel)
    {
        var published = (await shelf.PublishedAsync(cancel)).Where(v => !RulingDocument.Is(v.Document)).ToDictionary(v => v.Document, StringComparer.Ordinal);
        var drafts = (await shelf.DraftsAsync(cancel)).Where(v => !RulingDocument.Is(v.Document)).ToLookup(v => v.Document, StringComparer.Ordinal);
        var inForce = library.Current.Documents.Where(d => !RulingDocument.Is(d.Name))
            .Select(d => new KeptDocument(d.Name, d, published.GetValueOrDefault(d.Name), [.. drafts[d.Name]])).ToList();
        var names = inForce.Select(d => d.Name).ToHashSet(StringComparer.Ordinal);
        return [.. inForce, .. drafts.Where(g => !names.Contains(g.Key)).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new KeptDocument(g.Key, null, null, [.. g]))];
    }

    private DateOnly Today() => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
}
