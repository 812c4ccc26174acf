using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace GuidanceBot.Host.Commands;

/// <summary>Reads JSON Lines and answers each in its place: same order, one line each, flushed. A bad line is answered with an error and the run goes on.</summary>
internal static class JsonLines
{
    /// <summary>Longest line, in bytes.</summary>
    public const int MaxLine = 1024 * 1024;

    /// <summary>Runs until the input ends.</summary>
    /// <param name="input">The lines.</param>
    /// <param name="output">Where the answers go.</param>
    /// <param name="type">How a line is read.</param>
    /// <param name="answer">Answers one line; a <see cref="BadLineException"/> becomes the line's error.</param>
    /// <param name="cancel">Ends the run.</param>
    public static async Task RunAsync<T>(Stream input, Stream output, JsonTypeInfo<T> type, Func<T, ValueTask<byte[]>> answer, CancellationToken cancel)
    {
        var reader = PipeReader.Create(input, new StreamPipeReaderOptions(leaveOpen: true));
        for (var (number, more) = (1, true); more; number++)
        {
            var (line, tooLong, last) = await ReadLineAsync(reader, cancel);
            more = !last;
            if (tooLong || (line is not null && !IsBlank(line)))
            {
                await output.WriteAsync(tooLong ? Error(null, $"the line is longer than {MaxLine} bytes", number) : await AnswerAsync(line!, number, type, answer), cancel);
                await output.WriteAsync("\n"u8.ToArray(), cancel);
                await output.FlushAsync(cancel);
            }
        }

        await reader.CompleteAsync();
    }

    private static bool IsBlank(byte[] line) => Array.TrueForAll(line, b => b is (byte)' ' or (byte)'\t' or (byte)'\r');

    private static async ValueTask<byte[]> AnswerAsync<T>(byte[] line, int number, JsonTypeInfo<T> type, Func<T, ValueTask<byte[]>> answer)
    {
        try
        {
            var read = JsonSerializer.Deserialize(line, type) ?? throw new BadLineException("the line is null");
            return await answer(read);
        }
        catch (JsonException e)
        {
            return Error(IdOf(line), "no such JSON: " + e.Message.Split(" Path:")[0], number);
        }
        catch (BadLineException e)
        {
            return Error(IdOf(line), e.Message, number);
        }
    }

    private static async ValueTask<(byte[]? Line, bool TooLong, bool Last)> ReadLineAsync(PipeReader reader, CancellationToken cancel)
    {
        var tooLong = false;
        while (true)
        {
            var read = await reader.ReadAsync(cancel);
            var buffer = read.Buffer;
            if (buffer.PositionOf((byte)'\n') is { } end)
            {
                var line = buffer.Slice(0, end);
                var bytes = tooLong || line.Length > MaxLine ? null : line.ToArray();
                reader.AdvanceTo(buffer.GetPosition(1, end));
                return (bytes, bytes is null, false);
            }

            if (read.IsCompleted)
            {
                var bytes = tooLong || buffer.Length > MaxLine ? null : buffer.ToArray();
                reader.AdvanceTo(buffer.End);
                return (bytes is { Length: > 0 } ? bytes : null, bytes is null, true);
            }

            if (buffer.Length > MaxLine)
            {
                // Let go of what can't be a line, and look for its end.
                tooLong = true;
                reader.AdvanceTo(buffer.End);
            }
            else
            {
                reader.AdvanceTo(buffer.Start, buffer.End);
            }
        }
    }

    private static byte[] Error(JsonElement? id, string error, int line) => JsonSerializer.SerializeToUtf8Bytes(new LineError(id, error, line), ReadableJson.Lines.LineError);

    /// <summary>The id of a line that can't be used, where it can still be made out.</summary>
    private static JsonElement? IdOf(byte[] line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("id", out var id) ? id.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
