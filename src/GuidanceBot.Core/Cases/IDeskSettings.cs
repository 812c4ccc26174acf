namespace GuidanceBot.Core.Cases;

/// <summary>The desk's settings at this moment.</summary>
public interface IDeskSettings
{
    /// <summary>The newest ones.</summary>
    ValueTask<DeskSettings> CurrentAsync(CancellationToken cancel);
}
