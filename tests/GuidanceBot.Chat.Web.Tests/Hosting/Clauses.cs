using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Questions;

namespace GuidanceBot.Chat.Web.Tests.Hosting;

/// <summary>Citations of the sample guidance by the numbers that it gives its clauses.</summary>
internal static class Clauses
{
    public static Citation Of(GuidanceSet guidance, string number)
    {
        var placed = guidance.Clauses.First(c => c.Clause.Number == number);
        var quote = string.Join(' ', placed.Clause.Run.Of(placed.Document.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(60));
        return new Citation(placed.Document.Name, placed.Document.Version, placed.Clause.Section, quote, null, placed.Clause.Id, number);
    }
}
