namespace GuidanceBot.Core.Records;

/// <summary>Follows the chain row by row, from its first kept row to its end, and stops at the first that is wrong.</summary>
public sealed class ChainCheck(ChainEnds ends)
{
    private long _seq = ends.BeforeFirst;
    private string _hash = ends.BeforeFirstHash;

    /// <summary>Looks at the next row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="salt">Its salt; null where text and salt were erased, which is no break.</param>
    /// <param name="text">Its text; null where erased.</param>
    /// <returns>What is wrong; null: nothing.</returns>
    public BrokenRecord? Next(ChainedRecord row, byte[]? salt, string? text)
    {
        ArgumentNullException.ThrowIfNull(row);
        var expected = _seq + 1;
        if (row.Seq > ends.Last || row.Seq < expected)
        {
            return new BrokenRecord(row.Seq, "it stands outside the chain: it was put there by something else");
        }

        if (row.Seq != expected)
        {
            return new BrokenRecord(expected, "it is missing");
        }

        if (row.Hash != RecordChain.HashOf(row))
        {
            return new BrokenRecord(row.Seq, "it was changed");
        }

        if (row.Previous != _hash)
        {
            return new BrokenRecord(row.Seq, "it doesn’t follow the row before it");
        }

        if (salt is not null && text is not null && row.TextDigest != RecordChain.DigestOf(salt, text))
        {
            return new BrokenRecord(row.Seq, "its text was changed");
        }

        (_seq, _hash) = (row.Seq, row.Hash);
        return null;
    }

    /// <summary>Looks at the end, after the last row.</summary>
    public BrokenRecord? End() =>
        _seq < ends.Last ? new BrokenRecord(_seq + 1, "it is missing")
        : _hash != ends.LastHash ? new BrokenRecord(_seq, "it isn’t the row that the chain ended with")
        : null;
}
