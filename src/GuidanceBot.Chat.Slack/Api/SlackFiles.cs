using System.Globalization;
using System.Text.Json.Nodes;
using GuidanceBot.Chat.Slack.Incoming;

namespace GuidanceBot.Chat.Slack.Api;

/// <summary>Files that the bot puts into a conversation (docs.slack.dev, Uploading files: an address, the bytes, and only then the sharing).</summary>
internal sealed class SlackFiles(SlackApi api)
{
    /// <summary>Shares one.</summary>
    /// <returns>False where Slack doesn't take it.</returns>
    public async Task<bool> ShareAsync(NewFile file, string channel, string? thread, CancellationToken cancel)
    {
        List<(string, string)> fields = [("filename", file.Name), ("length", file.Content.Length.ToString(CultureInfo.InvariantCulture))];
        if (file.Alt is { } alt)
        {
            fields.Add(("alt_txt", alt));
        }

        var place = await api.AskAsync("files.getUploadURLExternal", cancel, [.. fields]);
        if (place.Body.Text("upload_url"u8) is not { } url || place.Body.Id("file_id"u8) is not { } id || !await api.UploadAsync(url, file.Content, cancel))
        {
            return false;
        }

        var share = new JsonObject { ["files"] = new JsonArray(new JsonObject { ["id"] = id, ["title"] = file.Title }), ["channel_id"] = channel };
        if (thread is not null)
        {
            share["thread_ts"] = thread;
        }

        if (file.Comment is not null)
        {
            share["initial_comment"] = file.Comment;
        }

        return (await api.PostAsync("files.completeUploadExternal", share, cancel)).Ok;
    }
}

/// <summary>A file to share.</summary>
/// <param name="Name">Its name, with its ending.</param>
/// <param name="Title">What stands over it.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Alt">A picture's description, for those who don't see it.</param>
/// <param name="Comment">What is said with it.</param>
internal sealed record NewFile(string Name, string Title, byte[] Content, string? Alt = null, string? Comment = null);
