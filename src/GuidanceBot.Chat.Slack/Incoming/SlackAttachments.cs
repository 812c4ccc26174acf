using System.Text;
using GuidanceBot.Chat.Slack.Api;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Guidance;

namespace GuidanceBot.Chat.Slack.Incoming;

/// <summary>
/// Files that come with a message: pictures are drawn anew and kept, a text, Word or PDF file becomes the draft. Fetched with the
/// bot's token from Slack's own addresses alone.
/// </summary>
internal sealed class SlackAttachments(SlackApi api, IAttachments attachments, IReadOnlyList<IDocumentReader> readers, IEnumerable<IPictureCleaner> cleaners) : IFileFetcher
{
    /// <summary>10 MB a file.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    private const int Most = 3;
    private const string Away = "slack:";
    private const string CannotOpen = "I can’t open that file. I read text, Word and PDF files and pictures, up to 10 MB; or paste the text here.";
    private const string PictureAlone = "Say in a few words what you’d like to do with the picture, and send it again.";

    /// <inheritdoc/>
    public string Chat => SlackEdge.Name;

    /// <summary>References to the files of a message.</summary>
    public static IReadOnlyList<AttachmentRef> References(Said said) =>
        [.. said.Files.Take(Most).Select(f => new AttachmentRef(Away + f.Id, NameOf(f.Name), f.MediaType ?? ""))];

    /// <inheritdoc/>
    public bool IsAway(AttachmentRef attachment)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        return attachment.Id.StartsWith(Away, StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public async ValueTask<FetchedFiles> FetchAsync(InboundMessage message, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(message);
        var kept = new List<AttachmentRef>();
        string? draft = null;
        string? problem = null;
        foreach (var file in message.Attachments)
        {
            var content = await api.DownloadAsync(file.Id[Away.Length..], MaxBytes, cancel);
            if (content is null)
            {
                problem = CannotOpen;
            }
            else if (file.MediaType.StartsWith("image/", StringComparison.Ordinal))
            {
                problem = await KeepAsync(message, file, content, kept, cancel) ? problem : CannotOpen;
            }
            else if (ReadText(file, content) is { Length: > 0 } text)
            {
                draft = draft is null ? text : draft + "\n\n" + text;
            }
            else
            {
                problem = CannotOpen;
            }
        }

        return new FetchedFiles(With(message, draft, kept), problem ?? (draft is null && message.Text.Length == 0 ? PictureAlone : null));
    }

    private static InboundMessage With(InboundMessage message, string? draft, IReadOnlyList<AttachmentRef> kept)
    {
        if (draft is null)
        {
            return message with { Attachments = kept };
        }

        var facts = new Dictionary<string, string>(message.Facts, StringComparer.Ordinal);
        if (DraftRecognition.PlatformIn(message.Text) is { } platform)
        {
            facts["platform"] = platform.ToString().ToLowerInvariant();
        }

        return message with { Text = draft.Trim(), Attachments = kept, Intent = MessageIntent.Draft, Facts = facts };
    }

    private async Task<bool> KeepAsync(InboundMessage message, AttachmentRef file, byte[] content, List<AttachmentRef> kept, CancellationToken cancel)
    {
        if (cleaners.FirstOrDefault() is not { } cleaner || await cleaner.CleanAsync(content, cancel) is not { } clean)
        {
            return false;
        }

        var name = Path.GetFileNameWithoutExtension(file.Name) + clean.Extension;
        var id = await attachments.AddAsync(new NewAttachment(message.From.Account, name, clean.MediaType, clean.Content), cancel);
        kept.Add(new AttachmentRef(id, name, clean.MediaType));
        return true;
    }

    private string? ReadText(AttachmentRef file, byte[] content)
    {
        if (Path.GetExtension(file.Name).ToLowerInvariant() is ".txt" or "" && !content.AsSpan().Contains((byte)0))
        {
            return Encoding.UTF8.GetString(content).TrimStart('\ufeff');
        }

        try
        {
            return readers.FirstOrDefault(r => r.Reads(file.Name))?.Read(file.Name, content).Text;
        }
        catch (UnreadableGuidanceException)
        {
            return null;
        }
    }

    /// <summary>The name as the person knows it: no path, no signs that lay text out.</summary>
    private static string NameOf(string name)
    {
        var plain = new string([.. Path.GetFileName(name.Replace('\\', '/')).Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format).Take(80)]).Trim();
        return plain.Length > 0 ? plain : "file";
    }
}
