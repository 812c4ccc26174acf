namespace GuidanceBot.Chat.Slack.Api;

/// <summary>What Slack's words for failures mean for us (docs.slack.dev, the methods' error tables).</summary>
internal static class SlackErrors
{
    /// <summary>The place can't be written to, now and later.</summary>
    public static bool PlaceGone(string error) =>
        error is "channel_not_found" or "not_in_channel" or "is_archived" or "user_not_in_channel" or "messages_tab_disabled" or "user_disabled" or "user_not_found" or "users_not_found"
            or "user_not_visible" or "cannot_dm_bot" or "channel_type_not_supported" or "method_not_supported_for_channel_type" or "no_permission" or "user_is_restricted"
        || error.StartsWith("restricted_action", StringComparison.Ordinal)
        || error.StartsWith("posting_to_", StringComparison.Ordinal);

    /// <summary>The message can't be changed any more: it is posted anew.</summary>
    public static bool MessageGone(string error) =>
        PlaceGone(error) || error is "message_not_found" or "cant_update_message" or "edit_window_closed" or "streaming_state_conflict" or "is_inactive";

    /// <summary>The thread's first message is gone: what belongs there goes beside it.</summary>
    public static bool ThreadGone(string error) => error is "thread_not_found" or "cannot_reply_to_message" or "invalid_thread_ts" or "restricted_action_thread_locked";

    /// <summary>Slack doesn't take the blocks as they are: their text alone still says everything.</summary>
    public static bool BlocksRefused(string error) => error is "invalid_blocks" or "invalid_blocks_format" or "msg_blocks_too_long" or "msg_too_long" or "invalid_metadata_format" or "metadata_too_large";

    /// <summary>The installation lacks something that an administrator gives back: worth waiting for, not worth hurrying.</summary>
    public static bool NeedsAnAdministrator(string error) => TokenGone(error) || error is "missing_scope" or "not_allowed_token_type" or "ekm_access_denied" or "org_login_required" or "team_access_not_granted";

    /// <summary>The token is void.</summary>
    public static bool TokenGone(string error) => error is "invalid_auth" or "not_authed" or "token_revoked" or "token_expired" or "account_inactive" or "app_uninstalled";

    /// <summary>Slack's trouble: again in a moment.</summary>
    public static bool Passing(string error) =>
        error is SlackAnswer.Limited or "rate_limited" or "internal_error" or "fatal_error" or "service_unavailable" or "request_timeout" or "accesslimited" or "team_added_to_org"
        || error.StartsWith("http_", StringComparison.Ordinal);
}
