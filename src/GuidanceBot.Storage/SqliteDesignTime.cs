using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace GuidanceBot.Storage;

/// <summary>
/// For <c>dotnet ef migrations add … --context SqliteGuidanceDb --output-dir Sqlite</c>, and after each change of the tables for
/// <c>dotnet ef dbcontext optimize --context SqliteGuidanceDb --output-dir Sqlite/Model --namespace GuidanceBot.Storage.Sqlite.Model</c>:
/// the mapping that ships, so that a start needn't work it out.
/// </summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteGuidanceDb>
{
    public SqliteGuidanceDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteGuidanceDb>().UseSqlite("Data Source=design.db").UseSnakeCaseNamingConvention().Options);
}
