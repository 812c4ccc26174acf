using System.ComponentModel.DataAnnotations;

namespace GuidanceBot.Chat.Web.SignIn;

/// <summary>The organisation's own sign-in, by OpenID Connect. Without any key it is off; with some that don't fit together, the start stops.</summary>
public sealed class SignInOptions : IValidatableObject
{
    /// <summary>The provider's address, from which its metadata is read. Default: none, sign-in is off.</summary>
    public string? Authority { get; set; }

    /// <summary>What the provider calls this bot. Default: none.</summary>
    public string? ClientId { get; set; }

    /// <summary>The secret that goes with it. Default: none.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>The claim that lists a person's groups. Default: <c>groups</c>.</summary>
    [Required(ErrorMessage = "Set SignIn:GroupClaim to the claim that lists a person’s groups.")]
    public string GroupClaim { get; set; } = "groups";

    /// <summary>Scopes to ask for beside <c>openid</c>, <c>profile</c> and <c>email</c>. Default: none.</summary>
    public IReadOnlyList<string> Scopes { get; set; } = [];

    /// <summary>Which groups may do what.</summary>
    public SignInRoles Roles { get; set; } = new();

    /// <summary>Minutes without a request after which a session ends. Default: 60.</summary>
    [Range(5, 1440, ErrorMessage = "Set SignIn:IdleMinutes to a number from 5 to 1440.")]
    public int IdleMinutes { get; set; } = 60;

    /// <summary>Hours after which the provider is asked again, busy or not: a group that was taken away counts no longer than that. Default: 10.</summary>
    [Range(1, 168, ErrorMessage = "Set SignIn:HoursAtMost to a number from 1 to 168.")]
    public int HoursAtMost { get; set; } = 10;

    /// <summary>True where people sign in.</summary>
    public bool IsOn() => Has(Authority) || Has(ClientId) || Has(ClientSecret);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsOn())
        {
            yield break;
        }

        if (!Uri.TryCreate(Authority, UriKind.Absolute, out var provider) || !(provider.Scheme == Uri.UriSchemeHttps || (provider.Scheme == Uri.UriSchemeHttp && provider.IsLoopback)))
        {
            yield return new("Set SignIn:Authority to your provider’s https:// address; http:// is for this machine only.");
        }

        if (!Has(ClientId))
        {
            yield return new("Sign-in is configured halfway: set SignIn:ClientId to what your provider calls this bot.");
        }

        if (!Has(ClientSecret))
        {
            yield return new("Sign-in is configured halfway: set SignIn:ClientSecret, or SignIn:ClientSecretFile to a file that holds it.");
        }
    }

    private static bool Has(string? value) => !string.IsNullOrWhiteSpace(value);
}
