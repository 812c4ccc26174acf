namespace GuidanceBot.Core.Guidance;

/// <summary>How large a guidance file may be, whatever its format.</summary>
public static class GuidanceLimits
{
    /// <summary>20 MB a file.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    /// <summary>20,000 clauses a file.</summary>
    public const int MaxClauses = 20_000;
}
