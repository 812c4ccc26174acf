using GuidanceBot.Core.Conversations.Replies;

namespace GuidanceBot.Chat.Web.Components.Forms;

/// <summary>The sign on a form: what goes to a person carries the person.</summary>
internal static class FormSigns
{
    public static Sign Of(Form form) => form.Verb.Split('.')[0] switch
    {
        "consent" or "case" => Sign.Person,
        "draft" => Sign.Fix,
        _ => Sign.Info,
    };
}
