using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Shouldly;
using Xunit;

namespace GuidanceBot.Storage.Tests;

/// <summary>What is generated from the tables is as they are. Else make it anew, as <c>SqliteDesignTime</c> says.</summary>
public sealed class GeneratedModelTests
{
    [Fact]
    public void The_mapping_that_ships_is_that_of_the_tables()
    {
        using var db = new SqliteGuidanceDb(new DbContextOptionsBuilder<SqliteGuidanceDb>().UseSqlite("Data Source=:memory:").UseSnakeCaseNamingConvention().Options);
        var shipped = db.Model;
        var worked = db.GetService<IDesignTimeModel>().Model;
        shipped.GetType().Name.ShouldBe("SqliteGuidanceDbModel");
        Describe(shipped).ShouldBe(Describe(worked));
    }

    [Fact]
    public void The_migrations_make_the_tables_that_are_mapped()
    {
        using var sqlite = new SqliteGuidanceDb(new DbContextOptionsBuilder<SqliteGuidanceDb>().UseSqlite("Data Source=:memory:").UseSnakeCaseNamingConvention().Options);
        using var postgres = new PostgresGuidanceDb(new DbContextOptionsBuilder<PostgresGuidanceDb>().UseNpgsql("Host=127.0.0.1").UseSnakeCaseNamingConvention().Options);
        sqlite.Database.HasPendingModelChanges().ShouldBeFalse();
        postgres.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    private static string Describe(IModel model) => string.Join('\n', model.GetEntityTypes().OrderBy(e => e.Name, StringComparer.Ordinal).SelectMany(Describe));

    private static IEnumerable<string> Describe(IEntityType e) =>
    [
        $"{e.Name} in {e.GetTableName()}",
        .. e.GetProperties().OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => $"  {p.Name} {p.ClrType} {p.GetColumnName()} {p.GetRelationalTypeMapping().StoreType} {(p.IsNullable ? "null" : "not null")} {p.ValueGenerated} {p.GetDefaultValue()} {p.GetTypeMapping().Converter?.ProviderClrType}"),
        .. e.GetKeys().Select(k => $"  key {string.Join(", ", k.Properties.Select(p => p.Name))}").Order(StringComparer.Ordinal),
        .. e.GetIndexes().Select(i => $"  index {string.Join(", ", i.Properties.Select(p => p.Name))} {(i.IsUnique ? "unique" : "")}").Order(StringComparer.Ordinal),
        .. e.GetForeignKeys().Select(f => $"  to {f.PrincipalEntityType.Name}: {string.Join(", ", f.Properties.Select(p => p.Name))}").Order(StringComparer.Ordinal),
    ];
}
