using GuidanceBot.Core.Drafts.Posts;

namespace GuidanceBot.Core.Drafts.Identifiers;

/// <summary>Decides from the words around it whether a shape is an identifier. A checksum is not proof: the surroundings are asked on both sides.</summary>
sealed class IdentifierJudge(IdentifierBook book, PublicContacts contacts)
{
    const double Sure = 0.7;
    const double Shaped = 0.8;
    const int Nearby = 6;

    /// <summary>The match with what the surroundings say added; null where it is none.</summary>
    public IdentifierMatch? Judge(IdentifierText text, IdentifierMatch match)
    {
        if (contacts.Holds(text.Folded.Text.AsSpan(match.Start, match.End - match.Start)))
        {
            return null;
        }

        var around = new Surroundings(text.Text, match.Start, match.End);
        if (PhoneKinds.IsPhone(match.Kind))
        {
            return Phone(match, around);
        }

        return match.Kind switch
        {
            "email" => Email(text, match, around),
            "address" or "postcode" => Home(text, match, around),
            _ => Number(match, around),
        };
    }

    IdentifierMatch? Number(IdentifierMatch match, Surroundings around)
    {
        var needs = book.Kinds[match.Kind].Needs;
        var cued = around.Near(book.Cues[match.Kind], Nearby, 3);
        if (needs is "never" || (needs is "cue" && !cued))
        {
            return null;
        }

        // Written as 123-45-6789 it is nothing else, whatever it is called.
        var plain = match.Kind is "ssn" && match.Confidence >= Shaped;
        if (!cued && !plain && around.Near(book.NotAPatient, 3, 2))
        {
            return null;
        }

        var confidence = Math.Min(0.99, match.Confidence + (cued ? 0.3 + (needs is "cue" ? 0.4 : match.Kind is "ssn" or "itin" or "mbi" ? 0.5 : 0) : 0));
        return confidence >= Sure ? match with { Confidence = confidence } : null;
    }

    /// <summary>A service's line is meant to be posted. Somebody's own number isn't, whoever answers for it.</summary>
    IdentifierMatch? Phone(IdentifierMatch match, Surroundings around)
    {
        if (match.Kind is PhoneKinds.Public)
        {
            return null;
        }

        var cued = around.Near(book.PhoneWords, 4, 3);
        var own = around.Near(book.PhoneOwn, 6, 2);
        var confidence = match.Confidence + (cued ? 0.4 : 0);
        if (match.Kind is not PhoneKinds.Mobile && !own && (around.Near(book.PhonePublic, 12, 3) || around.Near(book.PhonePublicNear, 3, 2)))
        {
            return null;
        }

        if (match.Kind is PhoneKinds.Mobile && !own && (around.Near(book.PhonePublic, 6, 0) || around.Near(s_usOn, 3, 0)))
        {
            return null;
        }

        return confidence >= (match.Kind is PhoneKinds.Local ? 0.6 : Sure) && !around.Near(book.NotAPatient, 2, 2) ? match with { Kind = "phone", Confidence = Math.Min(0.97, confidence) } : null;
    }

    IdentifierMatch? Email(IdentifierText text, IdentifierMatch match, Surroundings around)
    {
        var address = text.Folded.Text.AsSpan(match.Start, match.End - match.Start).ToString();
        var at = address.IndexOf('@', StringComparison.Ordinal);
        var local = address[..at];
        var own = book.PersonalMail.Contains(address[(at + 1)..].Split('.')[0]) || around.Near(book.PhoneOwn, 4, 2);
        if (IsTeam(local) || (!own && (HashtagWords.Shipped.IsWords(local) || (around.Near(s_ourMailbox, 4, 0) && !local.Contains('.', StringComparison.Ordinal)))))
        {
            return null;
        }

        return !own && around.Near(book.MailWords, 2, 0) ? match with { Kind = "work_email" } : match;
    }

    bool IsTeam(string local)
    {
        if (book.TeamMailboxes.Contains(local))
        {
            return true;
        }

        var parts = local.Split(['.', '-', '_', '+'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Any(p => book.TeamMailboxes.Contains(p.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')));
    }

    IdentifierMatch? Home(IdentifierText text, IdentifierMatch match, Surroundings around)
    {
        if (around.Near(book.HomeWords, 4, 0) || NameOf(text, match.Start))
        {
            return match with { Confidence = 0.8 };
        }

        return null;
    }

    /// <summary><c>Peter Oakley of 14 Mill Lane</c>: a name, a little word, the house.</summary>
    static bool NameOf(IdentifierText text, int start)
    {
        var before = new Surroundings(text.Text, start, start).Before;
        if (before.Count < 3 || before[0] is not ("of" or "from" or "at"))
        {
            return false;
        }

        var at = text.Text.LastIndexOf(before[1], start, StringComparison.Ordinal);
        var other = at > 0 ? text.Text.LastIndexOf(before[2], at, StringComparison.Ordinal) : -1;
        return at >= 0 && other >= 0 && IsCapital(text, at) && IsCapital(text, other) && before[1].Length > 2;
    }

    static bool IsCapital(IdentifierText text, int at) => char.IsUpper(text.Folded.Original[text.Folded.StartOf(at)]);

    static readonly HashSet<string> s_usOn = ["us", "us on", "us at", "our team"];
    static readonly HashSet<string> s_ourMailbox = ["us", "us at", "team", "our", "enquiries", "info"];
}
