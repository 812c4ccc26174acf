namespace GuidanceBot.Storage;

/// <summary>Times in rows: Unix milliseconds, so that both databases compare them alike.</summary>
internal static class StoredTime
{
    public static long Of(DateTimeOffset moment) => moment.ToUnixTimeMilliseconds();

    public static DateTimeOffset Of(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
