using GuidanceBot.Chat.Web.Visitors;
using GuidanceBot.Core.Conversations;
using Microsoft.AspNetCore.Http;

namespace GuidanceBot.Chat.Web.Pictures;

/// <summary>Takes the picture that comes with a message: cleaned first, kept only then.</summary>
internal sealed class PictureIntake(IAttachments attachments, IPictureCleaner cleaner)
{
    private const string NotAPicture = "I can’t open that picture. JPEG, PNG, WebP and GIF work, up to 40 million pixels.";

    /// <summary>The pictures of a post, kept; or one sentence why not.</summary>
    public async ValueTask<(IReadOnlyList<AttachmentRef> Kept, string? Problem)> TakeAsync(IFormFileCollection files, WebVisitor visitor, CancellationToken cancel)
    {
        var file = files.FirstOrDefault(f => f.Length > 0);
        if (file is null)
        {
            return ([], null);
        }

        if (file.Length > PictureCleaner.MaxBytes)
        {
            return ([], "A picture may have up to 10 MB. Send a smaller one, please.");
        }

        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancel);
        var content = bytes.ToArray();

        var clean = await cleaner.CleanAsync(content, cancel);
        if (clean is null)
        {
            return ([], NotAPicture);
        }

        var name = NameOf(file.FileName) + clean.Extension;
        var id = await attachments.AddAsync(new NewAttachment(visitor.Account, name, clean.MediaType, clean.Content), cancel);
        return ([new AttachmentRef(id, name, clean.MediaType)], null);
    }

    /// <summary>The name as the person knows it: no path, no ending, no signs that lay text out.</summary>
    private static string NameOf(string fileName)
    {
        var name = Path.GetFileNameWithoutExtension(fileName.Replace('\\', '/'));
        var plain = new string([.. name.Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format).Take(60)]).Trim();
        return plain.Length > 0 ? plain : "picture";
    }
}
