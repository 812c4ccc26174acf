using System.CommandLine;
using GuidanceBot.Storage.Export;

namespace GuidanceBot.Host.Commands;

/// <summary>Writes answers, cases, their moves, decisions or past counts on stdout, as CSV or as one JSON object a line; people are pseudonyms.</summary>
internal static class ExportCommand
{
    public static Command Make()
    {
        var kind = new Argument<string>("kind") { Description = string.Join(", ", Exports.Kinds) };
        var json = new Option<bool>("--json") { Description = "One JSON object a line instead of CSV." };
        var data = new Option<string?>("--data") { Description = "The folder of the database. Default: ./data." };
        var command = new Command("export", "Writes what is kept as CSV or JSON, with pseudonyms for people.") { kind, json, data };
        command.SetAction((parsed, cancel) => WriteAsync(parsed.GetValue(kind)!, parsed.GetValue(json), parsed.GetValue(data), cancel));
        return command;
    }

    private static async Task<int> WriteAsync(string kind, bool json, string? folder, CancellationToken cancel)
    {
        if (!Exports.Kinds.Contains(kind, StringComparer.Ordinal))
        {
            throw new BadInputException($"export: {kind}: none of {string.Join(", ", Exports.Kinds)}.");
        }

        await using var stored = await StoredData.OpenAsync("export", folder, cancel);
        var table = new Exports(stored.Get<Storage.Store>()).Of(kind, cancel)!;
        await using var output = Console.OpenStandardOutput();
        await (json ? TableText.WriteJsonAsync(table, output, cancel) : TableText.WriteCsvAsync(table, output, cancel));
        return 0;
    }
}
