using GuidanceBot.TestKit.Stores;

namespace GuidanceBot.Storage.Tests;

public sealed class MemoryInboxTests : InboxContract
{
    protected override Task<StoreUnderTest> OpenAsync() => StoreUnderTest.MemoryAsync();
}

public sealed class MemoryOutboxTests : OutboxContract
{
    protected override Task<StoreUnderTest> OpenAsync() => StoreUnderTest.MemoryAsync();
}

public sealed class MemoryRecordsTests : RecordsContract
{
    protected override Task<StoreUnderTest> OpenAsync() => StoreUnderTest.MemoryAsync();
}
