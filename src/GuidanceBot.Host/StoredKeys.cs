using System.Xml.Linq;
using GuidanceBot.Storage;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace GuidanceBot.Host;

/// <summary>Keeps the keys of cookies and form tokens in the database: they outlive a restart, and replicas share them.</summary>
public sealed class StoredKeys(ProtectionKeys keys) : IXmlRepository, IConfigureOptions<KeyManagementOptions>
{
    /// <inheritdoc/>
    public void Configure(KeyManagementOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.XmlRepository = this;
    }

    /// <inheritdoc/>
    /// <remarks>The framework asks on a thread of its own, a few times a day, and knows no waiting.</remarks>
    public IReadOnlyCollection<XElement> GetAllElements() => [.. Task.Run(() => keys.ReadAsync(CancellationToken.None).AsTask()).GetAwaiter().GetResult().Select(XElement.Parse)];

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName)
    {
        ArgumentNullException.ThrowIfNull(element);
        var xml = element.ToString(SaveOptions.DisableFormatting);
        Task.Run(() => keys.AddAsync(friendlyName, xml, CancellationToken.None).AsTask()).GetAwaiter().GetResult();
    }
}
