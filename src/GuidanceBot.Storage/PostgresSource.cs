using Npgsql;

namespace GuidanceBot.Storage;

/// <summary>The connections to PostgreSQL.</summary>
public static class PostgresSource
{
    private const int MostPrepared = 100;

    /// <summary>
    /// Opens nothing yet. Unless the connection string says otherwise, statements that come again and again are prepared once for each connection,
    /// and a connection is not reset between uses: whatever we set in one ends with its transaction. Both take work off the server.
    /// </summary>
    /// <exception cref="ArgumentException">The connection string has a word that isn't known.</exception>
    public static NpgsqlDataSource Open(string connectionString)
    {
        var words = new NpgsqlConnectionStringBuilder(connectionString);
        if (!words.ContainsKey("Max Auto Prepare"))
        {
            words.MaxAutoPrepare = MostPrepared;
        }

        if (!words.ContainsKey("No Reset On Close"))
        {
            words.NoResetOnClose = true;
        }

        return NpgsqlDataSource.Create(words);
    }
}
