using System.Globalization;

namespace Descent.Numerics;

/// <summary>Work cut into numbered tiles that the caller and helper threads take one by one. Nothing is allocated.</summary>
/// <remarks>
/// The tiles of a later stage can wait for those of an earlier one (<see cref="Before"/>). Numbers are handed out in order, so whoever waits waits only for
/// tiles that somebody is working on: a helper that comes late, or never, stops nobody.
/// </remarks>
internal abstract class ParallelWork
{
    /// <summary>The environment variable with the number of threads to share work among: for several processes side by side, each with its part of the cores.</summary>
    public const string ThreadsVariable = "DESCENT_THREADS";

    private static readonly int OfProcess = ThreadCount(Environment.GetEnvironmentVariable(ThreadsVariable));

    [ThreadStatic]
    private static int _limit;

    private int _next, _done, _count;
    private Exception? _error;

    /// <summary>Threads that work of this thread is shared among: as many as the machine has cores, or as the environment says. Results do not depend on it.</summary>
    public static int Threads => _limit > 0 ? _limit : OfProcess;

    /// <summary>Shares this thread's work among another number of threads, for tests and measurements; 0 puts it back.</summary>
    internal static void UseThreads(int count) => _limit = count;

    /// <summary>The number of threads that a text asks for; one that asks for none gets as many as there are cores.</summary>
    internal static int ThreadCount(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : Environment.ProcessorCount;

    /// <summary>Runs tiles 0 to count − 1 and returns when all have ended. A caller that finds the helpers busy works alone.</summary>
    /// <exception cref="Exception">What a tile threw first.</exception>
    public void Run(int count, int threads)
    {
        (_next, _done, _count, _error) = (0, 0, count, null);
        var helpers = Math.Min(threads, count) - 1;
        if (helpers <= 0 || !HelperThread.TryPost(this, helpers))
        {
            TakeTiles();
        }
        else
        {
            TakeTiles();
            HelperThread.Join(helpers);
        }

        if (_error is not null)
        {
            throw _error;
        }
    }

    /// <summary>Takes tiles until there are no more.</summary>
    internal void TakeTiles()
    {
        for (int tile; (tile = Interlocked.Increment(ref _next) - 1) < _count;)
        {
            var before = Before(tile);
            for (var spin = new SpinWait(); Volatile.Read(ref _done) < before;)
            {
                spin.SpinOnce(sleep1Threshold: -1);
            }

            try
            {
                RunTile(tile);
            }
#pragma warning disable CA1031 // it is thrown again where the work was asked for
            catch (Exception error)
#pragma warning restore CA1031
            {
                Interlocked.CompareExchange(ref _error, error, null);
            }

            Interlocked.Increment(ref _done);
        }
    }

    /// <summary>How many tiles, the first ones, must have ended before a tile may start.</summary>
    protected virtual int Before(int tile) => 0;

    /// <summary>Does a tile's work.</summary>
    protected abstract void RunTile(int tile);
}
