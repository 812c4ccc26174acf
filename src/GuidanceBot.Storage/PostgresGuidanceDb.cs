using Microsoft.EntityFrameworkCore;

namespace GuidanceBot.Storage;

/// <summary>The tables in PostgreSQL.</summary>
public sealed class PostgresGuidanceDb(DbContextOptions<PostgresGuidanceDb> options) : GuidanceDb(options);
