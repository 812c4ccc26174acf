using GuidanceBot.TestKit.Stores;

namespace GuidanceBot.Storage.Tests;

public sealed class PostgresInboxTests : InboxContract
{
    protected override Task<StoreUnderTest> OpenAsync() => StoreUnderTest.PostgresAsync();
}

public sealed class PostgresOutboxTests : OutboxContract
{
    protected override Task<StoreUnderTest> OpenAsync() => StoreUnderTest.PostgresAsync();
}

public sealed class PostgresRecordsTests : RecordsContract
{
    protected override Task<StoreUnderTest> OpenAsync() => StoreUnderTest.PostgresAsync();
}

public sealed class PostgresDatabaseTests : DatabaseContract
{
    protected override Task<StoreUnderTest> OpenAsync() => StoreUnderTest.PostgresAsync();
}

public sealed class PostgresGuidanceTests : GuidanceContract
{
    protected override Task<StoreUnderTest> OpenAsync() => StoreUnderTest.PostgresAsync();
}

public sealed class PostgresRetentionTests : RetentionContract
{
    protected override Task<StoreUnderTest> OpenAsync() => StoreUnderTest.PostgresAsync();
}

public sealed class PostgresAuditTests : AuditContract
{
    protected override Task<StoreUnderTest> OpenAsync() => StoreUnderTest.PostgresAsync();
}

public sealed class PostgresForgetTests : ForgetContract
{
    protected override Task<StoreUnderTest> OpenAsync() => StoreUnderTest.PostgresAsync();
}

public sealed class PostgresExportTests : ExportContract
{
    protected override Task<StoreUnderTest> OpenAsync() => StoreUnderTest.PostgresAsync();
}
