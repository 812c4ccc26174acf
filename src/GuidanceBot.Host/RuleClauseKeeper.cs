using System.Text.Json;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Drafts.Rules.Books;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.LanguageModel;
using GuidanceBot.Core.Questions.Finding;
using GuidanceBot.Core.Settings;

namespace GuidanceBot.Host;

/// <summary>Has each rule's clause found once for a version of the guidance, and keeps it in the settings, where comms may correct it.</summary>
public sealed class RuleClauseKeeper(RuleBook book, StoredRuleClauses clauses, ISettings settings)
{
    private const string By = "retriever";

    /// <summary>Uses what is kept for this guidance; finds and keeps it where nothing is.</summary>
    public async Task LookAsync(GuidanceSet guidance, VectorIndex index, IRetriever retriever, CancellationToken cancel)
    {
        var kept = await settings.FindAsync(RuleClauseTable.Key, cancel);
        var table = kept is null ? null : JsonSerializer.Deserialize<RuleClauseTable>(kept.Value, JsonSerializerOptions.Web);
        if (table?.GuidanceVersion != guidance.Version)
        {
            if (index.Find(guidance) is not { } vectors)
            {
                return;
            }

            table = RuleClauseFinder.Find(book, guidance, vectors, retriever);
            if (!await settings.WriteAsync(RuleClauseTable.Key, JsonSerializer.Serialize(table, JsonSerializerOptions.Web), kept?.Version ?? 0, By, cancel))
            {
                // Another replica was quicker: its table is read at the next look.
                return;
            }
        }

        clauses.Use(table);
    }
}
