using System.Text.Json.Serialization;

namespace GuidanceBot.Core.Conversations.Replies;

/// <summary>One field of a form.</summary>
/// <param name="Name">Its name: the key in <see cref="InboundAction.Fields"/>.</param>
/// <param name="Label">Its label.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(TextField), "text")]
[JsonDerivedType(typeof(PickField), "pick")]
[JsonDerivedType(typeof(TickField), "tick")]
[JsonDerivedType(typeof(DateField), "date")]
public abstract record FormField(string Name, string Label)
{
    /// <summary>What helps to fill it in.</summary>
    public string? Hint { get; init; }

    /// <summary>True where it can't be left empty.</summary>
    public bool Required { get; init; }
}

/// <summary>Something typed.</summary>
public sealed record TextField(string Name, string Label) : FormField(Name, Label)
{
    /// <summary>What stands in it at first.</summary>
    public string? Value { get; init; }

    /// <summary>An example, shown while it is empty.</summary>
    public string? Example { get; init; }

    /// <summary>True for more than one line.</summary>
    public bool Long { get; init; }

    /// <summary>Most UTF-16 units.</summary>
    public int MaxLength { get; init; } = 3000;
}

/// <summary>One of several.</summary>
public sealed record PickField(string Name, string Label, IReadOnlyList<PickOption> Options) : FormField(Name, Label)
{
    /// <summary>The value picked at first.</summary>
    public string? Value { get; init; }

    /// <summary>True where all options are shown at once.</summary>
    public bool Open { get; init; }

    /// <summary>True where more than one can be picked; sent as one value, joined by commas.</summary>
    public bool Several { get; init; }
}

/// <summary>One option.</summary>
public sealed record PickOption(string Value, string Label, string? Hint = null);

/// <summary>Something ticked or not; sent as <c>on</c> or not at all.</summary>
public sealed record TickField(string Name, string Label, string Text) : FormField(Name, Label)
{
    /// <summary>True where it is ticked at first.</summary>
    public bool Ticked { get; init; }
}

/// <summary>A day, ISO 8601.</summary>
public sealed record DateField(string Name, string Label) : FormField(Name, Label)
{
    /// <summary>The day at first.</summary>
    public DateOnly? Value { get; init; }
}
