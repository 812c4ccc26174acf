using Microsoft.EntityFrameworkCore;

namespace GuidanceBot.Storage;

/// <summary>The tables in a SQLite file.</summary>
public sealed class SqliteGuidanceDb(DbContextOptions<SqliteGuidanceDb> options) : GuidanceDb(options);
