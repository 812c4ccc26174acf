namespace GuidanceBot.Core.Delivery;

/// <summary>Wake-ups between whoever writes and whoever waits, across replicas where the store can. A missed one costs a poll, never a message.</summary>
public interface ISignals
{
    /// <summary>Completes at the next wake-up of a topic. Take it before looking, look, then wait for it: so none is missed.</summary>
    Task Next(string topic);

    /// <summary>Wakes everyone who waits for a topic.</summary>
    void Raise(string topic);
}
