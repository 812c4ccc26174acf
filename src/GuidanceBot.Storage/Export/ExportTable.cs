namespace GuidanceBot.Storage.Export;

/// <summary>One kind of data as a table that is read while it is written out.</summary>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Rows">Rows: a text, a number, true or false, or nothing for each column.</param>
public sealed record ExportTable(IReadOnlyList<string> Columns, IAsyncEnumerable<IReadOnlyList<object?>> Rows);
