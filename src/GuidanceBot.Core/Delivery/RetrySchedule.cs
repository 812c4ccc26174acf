namespace GuidanceBot.Core.Delivery;

/// <summary>When to try again, and when to stop.</summary>
public static class RetrySchedule
{
    /// <summary>Failed handlings after which a delivery becomes a dead letter.</summary>
    public const int MostFailures = 5;

    /// <summary>
    /// Times a delivery is taken before it becomes a dead letter, whatever ended them. More than <see cref="MostFailures"/>: a bot that is
    /// stopped or killed in the middle is no fault of the message, yet one that kills the process each time must not do so for ever.
    /// </summary>
    public const int MostAttempts = 20;

    /// <summary>
    /// The pause while a platform can't say who somebody is (counted from one): 2 s, 16 s, two minutes, a quarter of an hour, an hour.
    /// Long enough for its trouble to pass, short enough that an answer is still wanted; then the delivery becomes a dead letter and says so.
    /// </summary>
    public static TimeSpan UntilKnown(int attempt) => TimeSpan.FromSeconds(Math.Min(3600, 2 * Math.Pow(8, Math.Clamp(attempt - 1, 0, 6))));

    /// <summary>Attempts after which a message becomes a dead letter: a little over a day with the pauses below.</summary>
    public const int MostSendings = 30;

    /// <summary>The pause after others were faster: 0.1 to 0.6 s, longer by as much with each attempt up to the tenth, and different for each delivery so that they don't meet again.</summary>
    public static TimeSpan AfterOthers(long delivery, int attempt) => TimeSpan.FromMilliseconds((100 + (((delivery * 37) + (attempt * 211)) % 500)) * Math.Clamp(attempt, 1, 10));

    /// <summary>The pause after a failed attempt (counted from one): 1 s, 2 s, 4 s … at most one hour.</summary>
    public static TimeSpan PauseAfter(int attempt) => TimeSpan.FromSeconds(Math.Min(3600, Math.Pow(2, Math.Clamp(attempt - 1, 0, 12))));
}
