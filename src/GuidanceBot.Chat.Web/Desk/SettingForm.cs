using System.Globalization;

namespace GuidanceBot.Chat.Web.Desk;

/// <summary>Which of several forms on a page came back.</summary>
internal static class SettingForm
{
    /// <summary>The same for the same form, whatever version it was opened on.</summary>
    public static string Same(WebPress press) => Same(press.Verb, press.Choice);

    /// <summary>The same for the same form.</summary>
    public static string Same(string verb, int? choice) => verb + "/" + (choice ?? 0).ToString(CultureInfo.InvariantCulture);
}
