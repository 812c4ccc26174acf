using System.Collections.Concurrent;

namespace GuidanceBot.Chat.Web;

/// <summary>Counts the pages with live news, so that nobody can hold them all.</summary>
internal sealed class OpenPages(WebOptions options)
{
    /// <summary>Above so many on one process a page does without live news.</summary>
    private const int Most = 2000;

    private readonly ConcurrentDictionary<string, int> _byPerson = new(StringComparer.Ordinal);
    private int _all;

    /// <summary>Takes a place, given back when it is disposed; null where there is none.</summary>
    public IDisposable? Enter(string person)
    {
        if (Interlocked.Increment(ref _all) > Most)
        {
            Interlocked.Decrement(ref _all);
            return null;
        }

        if (_byPerson.AddOrUpdate(person, 1, (_, n) => n + 1) > options.OpenPages)
        {
            Leave(person);
            return null;
        }

        return new Place(this, person);
    }

    private void Leave(string person)
    {
        Interlocked.Decrement(ref _all);
        if (_byPerson.AddOrUpdate(person, 0, (_, n) => n - 1) <= 0)
        {
            _byPerson.TryRemove(new KeyValuePair<string, int>(person, 0));
        }
    }

    private sealed class Place(OpenPages pages, string person) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0)
            {
                pages.Leave(person);
            }
        }
    }
}
