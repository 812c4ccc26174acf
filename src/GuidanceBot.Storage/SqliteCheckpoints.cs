using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GuidanceBot.Storage;

/// <summary>
/// Copies the write-ahead log into its file beside the one writer, on a thread and a connection of its own. SQLite by itself does that in
/// the middle of a commit, and everybody who writes waits a tenth of a second for it. What is written meanwhile is copied by the writer,
/// which is little: only where all is copied does the log start anew, and its place on the disk is used again.
/// </summary>
internal sealed class SqliteCheckpoints : IDisposable
{
    /// <summary>Rows: some 4 to 16 MB of log.</summary>
    private const int EachRows = 2000;

    /// <summary>Frames (pages of 4 KB) that the writer may copy itself: a few milliseconds.</summary>
    private const int FewFrames = 64;

    /// <summary>Each time what is left is what came in while the time before ran.</summary>
    private const int MostRounds = 8;

    private readonly SqliteConnection _writer;
    private readonly SqliteConnection _beside;
    private readonly AutoResetEvent _due = new(false);
    private readonly Thread _thread;
    private int _copiedAt;
    private volatile bool _running;
    private volatile bool _restIsDue;
    private volatile bool _stopped;

    /// <summary>Starts its thread. <paramref name="writer"/> no longer copies by itself.</summary>
    public SqliteCheckpoints(SqliteConnection writer, string connectionString)
    {
        _writer = writer;
        _beside = new SqliteConnection(connectionString);
        _beside.Open();
        raw.sqlite3_wal_autocheckpoint(writer.Handle!, 0);
        _thread = new Thread(Loop) { IsBackground = true, Name = "checkpoint" };
        _thread.Start();
    }

    /// <summary>On the writer's thread, after each commit.</summary>
    public void AfterCommit()
    {
        if (_restIsDue)
        {
            Copy(_writer);
            _restIsDue = false;
        }
        else if (!_running && raw.sqlite3_total_changes(_writer.Handle!) is var rows && unchecked(rows - _copiedAt) >= EachRows)
        {
            // SQLite counts in 32 bits and begins anew: the difference stays right.
            _copiedAt = rows;
            _running = true;
            _due.Set();
        }
    }

    public void Dispose()
    {
        _stopped = true;
        _due.Set();
        _thread.Join();
        _due.Dispose();
        _beside.Dispose();
    }

    private void Loop()
    {
        while (_due.WaitOne() && !_stopped)
        {
            var (copied, before) = (Copy(_beside), 0);
            for (var round = 1; round < MostRounds && copied - before > FewFrames; round++)
            {
                (copied, before) = (Copy(_beside), copied);
            }

            _restIsDue = true;
            _running = false;
        }
    }

    /// <summary>Copies what nobody reads an older state of, and waits for nobody. Gives how many frames of the log are copied now; 0 where it could not: the next time does it.</summary>
    private static int Copy(SqliteConnection connection) =>
        raw.sqlite3_wal_checkpoint_v2(connection.Handle!, "main", raw.SQLITE_CHECKPOINT_PASSIVE, out _, out var copied) == raw.SQLITE_OK ? copied : 0;
}
