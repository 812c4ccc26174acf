namespace GuidanceBot.Core.Delivery;

/// <summary>How full a queue is.</summary>
/// <param name="Waiting">Rows not done, dead ones left out.</param>
/// <param name="OldestAge">How long the oldest due row has waited; zero where none waits.</param>
/// <param name="Dead">Dead letters.</param>
public sealed record QueueDepth(int Waiting, TimeSpan OldestAge, int Dead);
