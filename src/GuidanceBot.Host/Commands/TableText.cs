using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using GuidanceBot.Storage.Export;

namespace GuidanceBot.Host.Commands;

/// <summary>A table as text, row by row.</summary>
internal static class TableText
{
    /// <summary>
    /// What a spreadsheet takes for the beginning of a formula, the full-width signs that some take for the same included: such a cell gets
    /// an apostrophe before it and is otherwise whole (https://owasp.org/www-community/attacks/CSV_Injection).
    /// </summary>
    private static readonly CsvConfiguration Csv = new(CultureInfo.InvariantCulture)
    {
        InjectionOptions = InjectionOptions.Escape,
        InjectionCharacters = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'],
        NewLine = "\r\n",
    };

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>CSV as RFC 4180 has it, in UTF-8.</summary>
    public static async Task WriteCsvAsync(ExportTable table, Stream output, CancellationToken cancel)
    {
        await using var text = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true);
        await using var csv = new CsvWriter(text, Csv);
        await WriteRowAsync(csv, table.Columns);
        await foreach (var row in table.Rows.WithCancellation(cancel))
        {
            await WriteRowAsync(csv, row);
        }
    }

    /// <summary>One JSON object a line.</summary>
    public static async Task WriteJsonAsync(ExportTable table, Stream output, CancellationToken cancel)
    {
        await using var json = new Utf8JsonWriter(output, Readable);
        await foreach (var row in table.Rows.WithCancellation(cancel))
        {
            WriteObject(json, table.Columns, row);
            await json.FlushAsync(cancel);
            json.Reset();
            await output.WriteAsync("\n"u8.ToArray(), cancel);
        }
    }

    private static async Task WriteRowAsync(CsvWriter csv, IReadOnlyList<object?> row)
    {
        foreach (var cell in row)
        {
            csv.WriteField(Text(cell));
        }

        await csv.NextRecordAsync();
    }

    private static string? Text(object? cell) => cell switch
    {
        null => null,
        bool yes => yes ? "true" : "false",
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString(),
    };

    private static void WriteObject(Utf8JsonWriter json, IReadOnlyList<string> columns, IReadOnlyList<object?> row)
    {
        json.WriteStartObject();
        for (var i = 0; i < row.Count; i++)
        {
            json.WritePropertyName(columns[i]);
            switch (row[i])
            {
                case null:
                    json.WriteNullValue();
                    break;
                case bool yes:
                    json.WriteBooleanValue(yes);
                    break;
                case int or long:
                    json.WriteNumberValue(Convert.ToInt64(row[i], CultureInfo.InvariantCulture));
                    break;
                default:
                    json.WriteStringValue(Text(row[i]));
                    break;
            }
        }

        json.WriteEndObject();
    }
}
