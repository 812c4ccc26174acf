using System.CommandLine;
using System.Globalization;
using GuidanceBot.Core.Records;

namespace GuidanceBot.Host.Commands;

/// <summary>Looks after the record of who was told what.</summary>
internal static class AuditCommand
{
    public static Command Make()
    {
        var data = new Option<string?>("--data") { Description = "The folder of the database. Default: ./data." };
        var verify = new Command("verify", "Checks that nothing in the record was changed, removed or put in.") { data };
        verify.SetAction((parsed, cancel) => VerifyAsync(parsed.GetValue(data), cancel));
        return new Command("audit", "Looks after the record of who was told what.") { verify };
    }

    private static async Task<int> VerifyAsync(string? folder, CancellationToken cancel)
    {
        await using var data = await StoredData.OpenAsync("audit verify", folder, cancel);
        var verdict = await data.Get<IRecords>().VerifyAsync(new Lines(), cancel);
        if (verdict.Broken is { } broken)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Record {broken.Seq}: {broken.What}."));
            return 1;
        }

        Console.WriteLine(verdict.Rows == 0
            ? "Nothing is recorded yet."
            : string.Create(CultureInfo.InvariantCulture, $"{verdict.Rows} records, {verdict.Ends.BeforeFirst + 1} to {verdict.Ends.Last}: nothing was changed, removed or put in. Note the last hash elsewhere: {verdict.Ends.LastHash}"));
        return 0;
    }

    /// <summary>How far it has got, on stderr.</summary>
    private sealed class Lines : IProgress<long>
    {
        private const int Every = 10_000;
        private long _said;

        public void Report(long value)
        {
            if (value - _said >= Every)
            {
                _said = value;
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"audit verify: {value} records checked"));
            }
        }
    }
}
