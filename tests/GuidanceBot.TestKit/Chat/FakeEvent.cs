namespace GuidanceBot.TestKit.Chat;

/// <summary>What the fake platform delivers to the bot.</summary>
public sealed record FakeEvent(string Id, string Channel, string User, string? Text, string? Verb = null, string? Ref = null, int Version = 0, int? Choice = null, IReadOnlyDictionary<string, string>? Fields = null);
