namespace GuidanceBot.Core.Modes;

/// <summary>How wide a mode reaches, the widest first: of two that apply the narrower holds.</summary>
public enum ScopeKind
{
    /// <summary>Everything.</summary>
    Everywhere,

    /// <summary>A workspace, a tenant or, in the browser, a site.</summary>
    Workspace,

    /// <summary>One channel.</summary>
    Channel,

    /// <summary>A topic, wherever it is asked about.</summary>
    Topic,
}
