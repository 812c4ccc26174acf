using System.ComponentModel.DataAnnotations;

namespace GuidanceBot.Host.Settings;

/// <summary>How long things are kept, in days.</summary>
public sealed class RetentionOptions
{
    /// <summary>Handled deliveries. Default: 7.</summary>
    [Range(1, 3650, ErrorMessage = "Set Retention:Deliveries to a number of days from 1 to 3650.")]
    public int Deliveries { get; set; } = 7;

    /// <summary>Conversations and pictures. Default: 90.</summary>
    [Range(1, 3650, ErrorMessage = "Set Retention:Conversations to a number of days from 1 to 3650.")]
    public int Conversations { get; set; } = 90;

    /// <summary>Answers and cases; then counts only. Default: 365.</summary>
    [Range(1, 3650, ErrorMessage = "Set Retention:Answers to a number of days from 1 to 3650.")]
    public int Answers { get; set; } = 365;
}
