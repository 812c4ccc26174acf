using GuidanceBot.Core.Drafts;

namespace GuidanceBot.Core.Conversations.Replies;

/// <summary>A picture that couldn't be read: says so, and asks the two things that matter.</summary>
internal static class PictureQuestions
{
    /// <summary>True where a question about a picture is open.</summary>
    public static bool Asks(DraftVersion version) => Unread(version) && Open(version).Count > 0;

    /// <summary>Adds what is open to a reply.</summary>
    public static void Add(List<Block> blocks, DraftVersion version)
    {
        if (!Asks(version))
        {
            return;
        }

        blocks.Add(new LineBlock("I couldn’t read the words in the picture, so please tell me:"));
        blocks.AddRange(Open(version));
    }

    private static bool Unread(DraftVersion version) => version.Attachments.Any(a => DraftPictures.IsPicture(a) && a.Words is null);

    private static List<Block> Open(DraftVersion version)
    {
        var told = version.Draft.ToldOfPictures;
        List<Block> open = [];
        if (!told.Any(t => t is AuthorFindings.Nobody or AuthorFindings.Somebody))
        {
            open.Add(new ChoicesBlock("Could anyone on it be a patient or a visitor?", [new("draft.picture", "No, nobody") { Choice = 1 }, new("draft.picture", "Perhaps, or yes") { Choice = 2 }]));
        }

        if (!told.Any(t => t is AuthorFindings.NoScreen or AuthorFindings.ScreenInIt))
        {
            open.Add(new ChoicesBlock("Is a screen, a board or a name badge in it?", [new("draft.picture", "No") { Choice = 3 }, new("draft.picture", "Yes") { Choice = 4 }]));
        }

        return open;
    }
}
