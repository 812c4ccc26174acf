namespace GuidanceBot.Core.Delivery;

/// <summary>Where a message in the outbox has got to.</summary>
public enum DispatchState
{
    /// <summary>Not delivered yet; it is tried again.</summary>
    Waiting,

    /// <summary>The platform has it.</summary>
    Delivered,

    /// <summary>It is tried no more.</summary>
    Undeliverable,
}
