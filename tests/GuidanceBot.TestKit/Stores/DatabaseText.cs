using System.Text;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace GuidanceBot.TestKit.Stores;

/// <summary>Looks for words in a whole database, as somebody would who has got hold of it.</summary>
internal static class DatabaseText
{
    /// <summary>Files of the folder that hold the words, the write-ahead log included, once it has been written back.</summary>
    public static async Task<IReadOnlyList<string>> InFilesAsync(string folder, string database, string words)
    {
        await using (var connection = new SqliteConnection("Pooling=false;Data Source=" + database))
        {
            await connection.OpenAsync();
            await using var checkpoint = connection.CreateCommand();
            checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await checkpoint.ExecuteNonQueryAsync();
        }

        var wanted = Encoding.UTF8.GetBytes(words);
        return [.. Directory.EnumerateFiles(folder).Where(f => File.ReadAllBytes(f).AsSpan().IndexOf(wanted) >= 0).Select(f => Path.GetFileName(f))];
    }

    /// <summary>Columns that hold the words: every text and every bytea of every table.</summary>
    public static async Task<IReadOnlyList<string>> InColumnsAsync(string connectionString, string words)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        var columns = new List<(string Table, string Column, bool Bytes)>();
        await using (var list = source.CreateCommand("SELECT table_name, column_name, data_type FROM information_schema.columns WHERE table_schema = 'public' AND data_type IN ('text', 'bytea', 'character varying', 'json', 'jsonb')"))
        await using (var reader = await list.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                columns.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2) == "bytea"));
            }
        }

        var found = new List<string>();
        foreach (var (table, column, bytes) in columns)
        {
            await using var count = source.CreateCommand($"SELECT count(*) FROM \"{table}\" WHERE position({(bytes ? "convert_to($1, 'UTF8')" : "$1")} IN \"{column}\"{(bytes ? "" : "::text")}) > 0");
            count.Parameters.Add(new NpgsqlParameter<string> { TypedValue = words });
            if (await count.ExecuteScalarAsync() is > 0L)
            {
                found.Add(table + "." + column);
            }
        }

        return found;
    }
}
