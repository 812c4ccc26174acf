using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace GuidanceBot.Storage;

/// <summary>For <c>dotnet ef migrations add … --context SqliteGuidanceDb --output-dir Sqlite</c>.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteGuidanceDb>
{
    public SqliteGuidanceDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteGuidanceDb>().UseSqlite("Data Source=design.db").UseSnakeCaseNamingConvention().Options);
}
