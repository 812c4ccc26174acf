using System.Text.Json.Serialization;

namespace GuidanceBot.Core.People;

/// <summary>One account on one platform; a person may have several.</summary>
/// <param name="Chat">The platform.</param>
/// <param name="Tenant">Workspace, tenant or issuer.</param>
/// <param name="User">The platform's id of the user, an OpenID subject, or the browser's random id.</param>
public sealed record AccountId(string Chat, string Tenant, string User)
{
    /// <summary>One string an account.</summary>
    [JsonIgnore]
    public string Key => $"{Chat}:{Tenant}:{User}";

    /// <summary>The one reviewer of an installation without sign-in: never an asker.</summary>
    public static AccountId LocalReviewer { get; } = new("web", "local", "local-reviewer");
}
