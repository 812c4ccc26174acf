using GuidanceBot.Core.Conversations;

namespace GuidanceBot.Core.Drafts;

/// <summary>Has the words in a draft's pictures read before the rules run on them. Whatever isn't read in time is left, and the reply says so.</summary>
public sealed class DraftPictures(IAttachments attachments, IPictureReader reader, IIdentifierScanner scanner, TimeProvider clock)
{
    /// <summary>For all pictures of a draft together.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The attachments with the words that were read, patients' numbers hidden in them, and what was hidden, as findings.</summary>
    public async ValueTask<(IReadOnlyList<AttachmentRef> Attachments, IReadOnlyList<Finding> Hidden)> ReadAsync(IReadOnlyList<AttachmentRef> given, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(given);
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancel);
        var read = new List<AttachmentRef>();
        var found = new List<Finding>();
        var picture = 0;
        foreach (var attachment in given)
        {
            if (!IsPicture(attachment))
            {
                read.Add(attachment);
                continue;
            }

            var words = attachment.Words ?? await WordsAsync(attachment, either.Token);
            cancel.ThrowIfCancellationRequested();
            read.Add(attachment with { Words = words is null ? null : Hide(words, picture, found) });
            picture++;
        }

        return (read, found);
    }

    /// <summary>True for what goes with a draft as a picture.</summary>
    public static bool IsPicture(AttachmentRef attachment)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        return attachment.MediaType.StartsWith("image/", StringComparison.Ordinal);
    }

    private async ValueTask<string?> WordsAsync(AttachmentRef attachment, CancellationToken cancel) =>
        !cancel.IsCancellationRequested && await attachments.OpenAsync(attachment.Id, CancellationToken.None) is { } kept ? await reader.ReadAsync(kept.Content, cancel) : null;

    private string Hide(string words, int picture, List<Finding> found)
    {
        var place = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"media/{picture}/text");
        var hidden = new List<HiddenSpan>();
        var masked = Masking.Hide(place, words.Length > Draft.MaxLength ? words[..Draft.MaxLength] : words, scanner, hidden);
        found.AddRange(hidden.Select(h => DraftReports.OfHidden(h, 0) with { In = place, Fix = "Cover it, or crop it out.", Replacement = null }));
        return masked;
    }
}
