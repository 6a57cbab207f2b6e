namespace Descent.Numerics;

/// <summary>
/// A thread that helps with <see cref="ParallelWork"/>. It spins for a moment after its last tile, because a training step has work every few microseconds and a sleeping
/// thread may start milliseconds late; then it sleeps.
/// </summary>
#pragma warning disable CA1001 // helpers live as long as the process
internal sealed class HelperThread
#pragma warning restore CA1001
{
    private const int Most = 16;
    private const int Patience = 1500; // spins, about half a millisecond

    private static readonly HelperThread?[] Helpers = new HelperThread?[Most];
    private static int _taken;

    private readonly AutoResetEvent _wake = new(false);
    private ParallelWork? _posted;
    private bool _finished, _asleep;

    private HelperThread() => new Thread(Loop) { IsBackground = true, Name = "Descent helper" }.Start();

    /// <summary>Gives work to helpers, unless they work for somebody else: also for a tile that has work of its own.</summary>
    public static bool TryPost(ParallelWork work, int helpers)
    {
        if (Interlocked.Exchange(ref _taken, 1) != 0)
        {
            return false;
        }

        for (var i = 0; i < Math.Min(helpers, Most); i++)
        {
            (Helpers[i] ??= new()).Post(work);
        }

        return true;
    }

    /// <summary>Takes the work back from helpers that have not begun, and waits for the others.</summary>
    public static void Join(int helpers)
    {
        for (var i = 0; i < Math.Min(helpers, Most); i++)
        {
            Helpers[i]!.Join();
        }

        Volatile.Write(ref _taken, 0);
    }

    private void Post(ParallelWork work)
    {
        _finished = false;
        Interlocked.Exchange(ref _posted, work);
        if (Volatile.Read(ref _asleep))
        {
            _wake.Set();
        }
    }

    private void Join()
    {
        if (Interlocked.Exchange(ref _posted, null) is not null)
        {
            return;
        }

        for (var spin = new SpinWait(); !Volatile.Read(ref _finished);)
        {
            spin.SpinOnce(sleep1Threshold: -1);
        }
    }

    private void Loop()
    {
        for (var idle = 0; ;)
        {
            if (Volatile.Read(ref _posted) is not null && Interlocked.Exchange(ref _posted, null) is { } work)
            {
                work.TakeTiles();
                Volatile.Write(ref _finished, true);
                idle = 0;
            }
            else if (idle++ < Patience)
            {
                Thread.SpinWait(10);
            }
            else
            {
                // Asleep is written before the last look, and read after the work is posted: no work is overlooked.
                Interlocked.Exchange(ref _asleep, true);
                if (Volatile.Read(ref _posted) is null)
                {
                    _wake.WaitOne();
                }

                _asleep = false;
                idle = 0;
            }
        }
    }
}
