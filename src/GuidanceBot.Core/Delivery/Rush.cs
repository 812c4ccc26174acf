namespace GuidanceBot.Core.Delivery;

/// <summary>Whether people wait for their turn just now, as the last look into the inbox showed it. Of this process alone; nothing is stored.</summary>
public sealed class Rush(IStoreClock clock)
{
    /// <summary>Waiting shorter than this is not worth a word.</summary>
    public static readonly TimeSpan Noticeable = TimeSpan.FromSeconds(3);

    private volatile bool _isOn;

    /// <summary>True while even the newest of those whose turn it is has waited noticeably.</summary>
    public bool IsOn => _isOn;

    /// <summary>What a claim brought.</summary>
    /// <param name="claimed">The deliveries.</param>
    /// <param name="asked">How many could have been taken; fewer claimed means that nobody waits for a free hand, only perhaps for an earlier message of their own.</param>
    /// <param name="cancel">Ends it.</param>
    public async ValueTask SeeAsync(IReadOnlyList<DeliveryLease> claimed, int asked, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(claimed);
        _isOn = claimed.Count > 0 && claimed.Count >= asked && await clock.NowAsync(cancel) - claimed.Max(d => d.ReceivedAt) > Noticeable;
    }
}
