namespace GuidanceBot.Core.Drafts.Identifiers.Shapes;

/// <summary>E-mail addresses.</summary>
sealed class EmailShape : IIdentifierShape
{
    public void Find(IdentifierText text, List<IdentifierMatch> found)
    {
        var at = 0;
        foreach (var email in text.Emails)
        {
            while (at < text.Text.Length && text.Folded.StartOf(at) < email.Start)
            {
                at++;
            }

            var start = at;
            while (at < text.Text.Length && text.Folded.StartOf(at) < email.End)
            {
                at++;
            }

            found.Add(new IdentifierMatch("email", start, at, 0.9));
        }
    }
}
