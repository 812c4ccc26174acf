namespace GuidanceBot.Storage.Rows;

public sealed class SignInRow
{
    public required string Account { get; set; }

    public int Roles { get; set; }

    public long Until { get; set; }

    public long? EndedAt { get; set; }
}
