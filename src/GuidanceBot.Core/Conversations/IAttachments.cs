using GuidanceBot.Core.People;

namespace GuidanceBot.Core.Conversations;

/// <summary>Pictures and files that people sent: cleaned of location and camera data before they get here, deleted with their case.</summary>
public interface IAttachments
{
    /// <summary>Keeps one; returns its id. At most 10 MB.</summary>
    ValueTask<string> AddAsync(NewAttachment attachment, CancellationToken cancel);

    /// <summary>Its bytes and whose it is, or null.</summary>
    ValueTask<KeptAttachment?> OpenAsync(string id, CancellationToken cancel);

    /// <summary>Deletes what belongs to no case and is older than the moment; returns how many.</summary>
    ValueTask<int> PurgeAsync(DateTimeOffset before, CancellationToken cancel);
}

/// <summary>A picture or file to keep.</summary>
public sealed record NewAttachment(AccountId Account, string Name, string MediaType, ReadOnlyMemory<byte> Content);

/// <summary>A picture or file that is kept.</summary>
public sealed record KeptAttachment(string Id, AccountId Account, string? CaseId, string Name, string MediaType, ReadOnlyMemory<byte> Content);
