using GuidanceBot.Chat.Web.Guidance;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Questions;

namespace GuidanceBot.Chat.Web.Threads;

/// <summary>What lies open beside the conversation: the clause that the newest answer rests on with its neighbours, else the chapters.</summary>
/// <param name="Outline">The document.</param>
/// <param name="Chapter">The chapter that is open; null: the list of chapters.</param>
/// <param name="Here">The place in it.</param>
/// <param name="Around">The places to show: the one before, the place itself, the one after.</param>
public sealed record OpenGuidance(DocumentOutline Outline, OutlineChapter? Chapter, OutlinePlace? Here, IReadOnlyList<OutlinePlace> Around)
{
    /// <summary>What to open for a conversation; null where there is no guidance.</summary>
    public static OpenGuidance? For(GuidanceSet guidance, IReadOnlyList<PostedReply> posted)
    {
        ArgumentNullException.ThrowIfNull(guidance);
        ArgumentNullException.ThrowIfNull(posted);
        if (guidance.Documents.Count == 0)
        {
            return null;
        }

        var newest = posted.Count > 0 ? posted[^1].Reply.Blocks.OfType<ClauseBlock>().Where(b => b.Choose is null).Select(b => b.Citation).FirstOrDefault() : null;
        var document = guidance.Documents.FirstOrDefault(d => newest is not null && d.Name == newest.Document && d.Version == newest.Version);
        var outline = DocumentOutline.Of(document ?? guidance.Documents[0]);
        return document is null ? new OpenGuidance(outline, null, null, []) : At(outline, newest!);
    }

    private static OpenGuidance At(DocumentOutline outline, Citation citation)
    {
        foreach (var chapter in outline.Chapters)
        {
            for (var i = 0; i < chapter.Places.Count; i++)
            {
                if (chapter.Places[i].Clauses.Any(c => c.Id == citation.ClauseId))
                {
                    return new OpenGuidance(outline, chapter, chapter.Places[i], [.. chapter.Places.Skip(Math.Max(0, i - 1)).Take(i == 0 ? 2 : 3)]);
                }
            }
        }

        return new OpenGuidance(outline, null, null, []);
    }
}
