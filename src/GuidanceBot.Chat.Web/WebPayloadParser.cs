using System.Security.Cryptography;
using GuidanceBot.Chat.Web.Visitors;
using GuidanceBot.Core.Conversations;
using Microsoft.AspNetCore.Http;

namespace GuidanceBot.Chat.Web;

/// <summary>Reads posts of our own pages into deliveries.</summary>
internal static class WebPayloadParser
{
    /// <summary>Longest id of a conversation or a post.</summary>
    private const int MaxId = 40;

    /// <summary>Longest name of an event.</summary>
    public const int MaxEvent = 100;

    /// <summary>A message: what was typed, with the picture that came along.</summary>
    public static InboundMessage Message(IFormCollection form, WebVisitor visitor, string conversation, IReadOnlyList<AttachmentRef> attachments, DateTimeOffset now) => new()
    {
        DeliveryId = Delivery(form, visitor, "say"),
        Address = visitor.Conversation(conversation),
        From = visitor.Sender,
        SentAt = now,
        Text = Text(form),
        Attachments = attachments,
        Told = form[WebPayloads.Told].ToString() is { Length: > 0 and < 40 } told ? told : null,
        Nameless = form.ContainsKey(WebPayloads.Nameless),
        Facts = form[WebPayloads.Event].ToString() is { Length: > 0 and <= MaxEvent } about ? new Dictionary<string, string>(StringComparer.Ordinal) { [WebPayloads.Event] = about } : new Dictionary<string, string>(StringComparer.Ordinal),
    };

    /// <summary>A press, with the fields of its form.</summary>
    public static InboundAction Action(IFormCollection form, WebVisitor visitor, ConversationAddress address, WebPress press, DateTimeOffset now) => new()
    {
        DeliveryId = Delivery(form, visitor, press.ToString()),
        Address = address,
        From = visitor.Sender,
        SentAt = now,
        Verb = press.Verb,
        Ref = press.Ref,
        Version = press.Version,
        Choice = press.Choice,
        Fields = Fields(form, WebPress.PrefixOf(press.Verb)),
    };

    /// <summary>What was typed.</summary>
    public static string Text(IFormCollection form) => Lines(form[WebPayloads.Text].ToString()).Trim();

    /// <summary>The fields of one form, by their names in Core. What wasn't ticked isn't there.</summary>
    public static Dictionary<string, string> Fields(IFormCollection form, string prefix) =>
        form.Where(f => f.Key.StartsWith(prefix + ".", StringComparison.Ordinal))
            .ToDictionary(f => f.Key[(prefix.Length + 1)..], f => Lines(f.Value.ToString()), StringComparer.Ordinal);

    /// <summary>True for ids that our own pages make: letters, digits and hyphens.</summary>
    public static bool IsId(string? id) => id is { Length: > 0 and <= MaxId } && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    /// <summary>A new id for a conversation or a post.</summary>
    public static string NewId() => RandomNumberGenerator.GetHexString(24, lowercase: true);

    /// <summary>Browsers send CR LF; people see lines.</summary>
    private static string Lines(string text) => text.ReplaceLineEndings("\n");

    /// <summary>The same press of the same page is the same delivery: sent again after a broken connection, it is absorbed.</summary>
    private static string Delivery(IFormCollection form, WebVisitor visitor, string what)
    {
        var id = form[WebPayloads.Id].ToString();
        return $"{visitor.Account.User}:{(IsId(id) ? id : NewId())}:{what}";
    }
}
