using GuidanceBot.TestKit.Stores;

namespace GuidanceBot.Storage.Tests;

public sealed class SqliteInboxTests : InboxContract
{
    protected override Task<StoreUnderTest> OpenAsync() => StoreUnderTest.SqliteAsync();
}

public sealed class SqliteOutboxTests : OutboxContract
{
    protected override Task<StoreUnderTest> OpenAsync() => StoreUnderTest.SqliteAsync();
}

public sealed class SqliteRecordsTests : RecordsContract
{
    protected override Task<StoreUnderTest> OpenAsync() => StoreUnderTest.SqliteAsync();
}

public sealed class SqliteDatabaseTests : DatabaseContract
{
    protected override Task<StoreUnderTest> OpenAsync() => StoreUnderTest.SqliteAsync();
}

public sealed class SqliteGuidanceTests : GuidanceContract
{
    protected override Task<StoreUnderTest> OpenAsync() => StoreUnderTest.SqliteAsync();
}

public sealed class SqliteRetentionTests : RetentionContract
{
    protected override Task<StoreUnderTest> OpenAsync() => StoreUnderTest.SqliteAsync();
}

public sealed class SqliteAuditTests : AuditContract
{
    protected override Task<StoreUnderTest> OpenAsync() => StoreUnderTest.SqliteAsync();
}

public sealed class SqliteForgetTests : ForgetContract
{
    protected override Task<StoreUnderTest> OpenAsync() => StoreUnderTest.SqliteAsync();
}

public sealed class SqliteExportTests : ExportContract
{
    protected override Task<StoreUnderTest> OpenAsync() => StoreUnderTest.SqliteAsync();
}
