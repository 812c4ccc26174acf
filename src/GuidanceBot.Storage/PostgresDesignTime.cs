using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace GuidanceBot.Storage;

/// <summary>For <c>dotnet ef migrations add … --context PostgresGuidanceDb --output-dir Postgres</c>.</summary>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresGuidanceDb>
{
    public PostgresGuidanceDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresGuidanceDb>().UseNpgsql("Host=127.0.0.1").UseSnakeCaseNamingConvention().Options);
}
