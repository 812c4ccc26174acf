namespace GuidanceBot.Core.Cases;

/// <summary>Reads cases.</summary>
public interface ICases
{
    /// <summary>One case by reference or number, or null.</summary>
    ValueTask<Case?> FindAsync(string idOrNumber, CancellationToken cancel);

    /// <summary>The case that came from an answer or a draft, or null.</summary>
    ValueTask<Case?> FromAsync(string sourceRef, CancellationToken cancel);

    /// <summary>Cases, the most pressing first: open ones by their target and then by how long they wait, then closed ones by the newest.</summary>
    ValueTask<IReadOnlyList<Case>> ListAsync(CaseFilter filter, CancellationToken cancel);

    /// <summary>A case's history, oldest first.</summary>
    ValueTask<IReadOnlyList<CaseMove>> HistoryAsync(string caseId, CancellationToken cancel);

    /// <summary>The next number of a kind. A number that is never used leaves a gap.</summary>
    ValueTask<string> NextNumberAsync(CaseKind kind, CancellationToken cancel);
}
