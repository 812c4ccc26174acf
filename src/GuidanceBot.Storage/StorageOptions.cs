using System.ComponentModel.DataAnnotations;

namespace GuidanceBot.Storage;

/// <summary>Where everything is kept.</summary>
public sealed class StorageOptions
{
    /// <summary><c>sqlite</c> (default: one file, one process) or <c>postgres</c> (several replicas).</summary>
    [RegularExpression("sqlite|postgres", ErrorMessage = "Set Storage:Provider to sqlite or postgres.")]
    public string Provider { get; set; } = "sqlite";

    /// <summary>Default for SQLite: <c>guidancebot.db</c> in the data folder. Required for PostgreSQL.</summary>
    public string? ConnectionString { get; set; }
}
