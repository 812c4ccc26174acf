namespace GuidanceBot.Chat.Web.SignIn;

/// <summary>Which of the provider's groups may do what.</summary>
public sealed class SignInRoles
{
    /// <summary>Groups whose members answer cases. Default: none.</summary>
    public IReadOnlyList<string> Reviewer { get; set; } = [];

    /// <summary>Groups whose members answer cases and change guidance, rules, modes and queues. Default: none.</summary>
    public IReadOnlyList<string> Lead { get; set; } = [];

    /// <summary>Groups whose members connect platforms and send test pings; cases stay closed to them. Default: none.</summary>
    public IReadOnlyList<string> Admin { get; set; } = [];
}
