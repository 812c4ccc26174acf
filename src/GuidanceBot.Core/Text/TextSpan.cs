using System.Text.Json.Serialization;

namespace GuidanceBot.Core.Text;

/// <summary>A stretch of a text, in UTF-16 units, half open.</summary>
/// <param name="Start">First unit.</param>
/// <param name="End">One past the last unit.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Units covered.</summary>
    [JsonIgnore]
    public int Length => End - Start;

    /// <summary>The stretch itself.</summary>
    public string Of(string text) => text[Start..End];

    /// <summary>True where both share at least one unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;
}
