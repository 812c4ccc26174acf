using GuidanceBot.Chat.Web.Components.Forms;
using GuidanceBot.Chat.Web.Keeping;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Settings;

namespace GuidanceBot.Chat.Web.Desk;

/// <summary>A page of settings: what holds, the forms that change it, who changed what.</summary>
/// <param name="Parts">The parts in order.</param>
/// <param name="History">Who changed what, the newest first.</param>
/// <param name="Who">Accounts in words.</param>
public sealed record SettingView(IReadOnlyList<SettingPart> Parts, IReadOnlyList<SettingChange> History, WhoDid Who)
{
    /// <summary>True right after a change.</summary>
    public bool Saved { get; init; }

    /// <summary>Why it wasn't saved; null where it was.</summary>
    public string? Refusal { get; init; }

    /// <summary>The press that came back unsent, and what was typed with it; null: nothing.</summary>
    public (string Press, TypedForm Typed)? Back { get; init; }
}

/// <summary>A part of such a page.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Text">What it is for; null where the heading says it.</param>
/// <param name="Items">What is set, each with its forms.</param>
/// <param name="Form">The form that sets it, or adds to it; null where only the items have forms.</param>
public sealed record SettingPart(string Heading, string? Text, IReadOnlyList<SettingItem> Items, Form? Form)
{
    /// <summary>What stands where there are no items.</summary>
    public string? None { get; init; }
}

/// <summary>One thing that is set.</summary>
/// <param name="Sentence">What it is.</param>
/// <param name="Change">The form that changes it; null where it is taken away and set anew.</param>
/// <param name="Remove">The press that takes it away.</param>
/// <param name="RemoveLabel">What that button says.</param>
/// <param name="Accessible">What it says to those who don't see where it stands.</param>
/// <param name="Choice">Which it is, counted from one; null where there is one only.</param>
public sealed record SettingItem(string Sentence, Form? Change, WebPress Remove, string RemoveLabel, string Accessible, int? Choice);
