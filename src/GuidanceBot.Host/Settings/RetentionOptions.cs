using System.ComponentModel.DataAnnotations;
using GuidanceBot.Core.Records;

namespace GuidanceBot.Host.Settings;

/// <summary>How long things are kept, in days.</summary>
public sealed class RetentionOptions
{
    /// <summary>What arrived, once it is handled. Default: 7.</summary>
    [Range(1, 3650, ErrorMessage = "Set Retention:Deliveries to a number of days from 1 to 3650.")]
    public int Deliveries { get; set; } = 7;

    /// <summary>Conversations, sent messages and pictures. Default: 90.</summary>
    [Range(1, 3650, ErrorMessage = "Set Retention:Conversations to a number of days from 1 to 3650.")]
    public int Conversations { get; set; } = 90;

    /// <summary>Answers, drafts, feedback and settled cases; then counts only. Default: 365.</summary>
    [Range(1, 3650, ErrorMessage = "Set Retention:Answers to a number of days from 1 to 3650.")]
    public int Answers { get; set; } = 365;

    /// <summary>The record of who was told what. Default: 2190, six years.</summary>
    [Range(1, 36500, ErrorMessage = "Set Retention:Records to a number of days from 1 to 36500.")]
    public int Records { get; set; } = 2190;

    /// <summary>The same as Core knows it.</summary>
    internal KeepFor ToKeepFor() => new(TimeSpan.FromDays(Deliveries), TimeSpan.FromDays(Conversations), TimeSpan.FromDays(Answers), TimeSpan.FromDays(Records));
}
