using GuidanceBot.Core.Drafts;

namespace GuidanceBot.Core.Conversations;

/// <summary>Takes patients' numbers and contact details out of what people type, keeping every length.</summary>
public static class Masking
{
    /// <summary>What stands for a hidden letter or digit.</summary>
    public const char Dot = '•';

    /// <summary>The delivery with everything hidden that must not be kept.</summary>
    public static InboundDelivery Mask(InboundDelivery delivery, IIdentifierScanner scanner)
    {
        ArgumentNullException.ThrowIfNull(scanner);
        var hidden = new List<HiddenSpan>();
        return delivery switch
        {
            InboundMessage m => m with { Text = Hide("text", m.Text, scanner, hidden), Facts = Hide(m.Facts, scanner, hidden), Attachments = [.. m.Attachments.Select(a => Hide(a, scanner))], Hidden = hidden },
            InboundAction a => a with { Fields = Hide(a.Fields, scanner, hidden), Hidden = hidden },
            _ => throw new ArgumentOutOfRangeException(nameof(delivery)),
        };
    }

    /// <summary>A text with everything hidden that must not be kept; what was hidden is added to the list.</summary>
    public static string Hide(string name, string text, IIdentifierScanner scanner, ICollection<HiddenSpan> hidden)
    {
        ArgumentNullException.ThrowIfNull(scanner);
        ArgumentNullException.ThrowIfNull(hidden);
        var found = scanner.Scan(text);
        if (found.Count == 0)
        {
            return text;
        }

        var masked = text.ToCharArray();
        foreach (var finding in found)
        {
            var (start, end) = (finding.Start!.Value, finding.End!.Value);
            for (var i = start; i < end; i++)
            {
                masked[i] = char.IsWhiteSpace(masked[i]) || masked[i] is '-' or '/' or '(' or ')' ? masked[i] : Dot;
            }

            hidden.Add(new HiddenSpan(name, start, end, finding.Kind ?? finding.Rule));
        }

        return new string(masked);
    }

    private static IReadOnlyDictionary<string, string> Hide(IReadOnlyDictionary<string, string> fields, IIdentifierScanner scanner, List<HiddenSpan> hidden) =>
        fields.Count == 0 ? fields : fields.ToDictionary(f => f.Key, f => Hide(f.Key, f.Value, scanner, hidden), StringComparer.Ordinal);

    private static AttachmentRef Hide(AttachmentRef attachment, IIdentifierScanner scanner)
    {
        var dropped = new List<HiddenSpan>();
        return attachment with
        {
            Name = Hide("name", attachment.Name, scanner, dropped),
            Alt = attachment.Alt is null ? null : Hide("alt", attachment.Alt, scanner, dropped),
            Words = attachment.Words is null ? null : Hide("words", attachment.Words, scanner, dropped),
        };
    }
}
