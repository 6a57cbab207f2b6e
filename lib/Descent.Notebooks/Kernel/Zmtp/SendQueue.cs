namespace Descent.Notebooks.Kernel.Zmtp;

/// <summary>What waits to be sent to one peer. Adding never blocks: a cell does not wait for a slow reader.</summary>
/// <param name="limit">The bytes that may wait.</param>
internal sealed class SendQueue(int limit)
{
    private readonly Queue<byte[]> _waiting = new();
    private long _bytes;
    private bool _isClosed;
    private bool _isSending;

    /// <summary>Adds bytes.</summary>
    /// <returns>Whether there was room; <see langword="false"/> also once it is closed.</returns>
    public bool TryAdd(byte[] bytes)
    {
        lock (_waiting)
        {
            // One message always fits: a figure may be larger than the limit, and nobody is slow yet.
            if (_isClosed || (_bytes > 0 && _bytes + bytes.Length > limit))
            {
                return false;
            }

            _waiting.Enqueue(bytes);
            _bytes += bytes.Length;
            Monitor.PulseAll(_waiting);
            return true;
        }
    }

    /// <summary>Waits for the next bytes, having sent the last ones; <see langword="null"/> once the queue is closed.</summary>
    public byte[]? Take()
    {
        lock (_waiting)
        {
            _isSending = false;
            Monitor.PulseAll(_waiting);
            while (_waiting.Count is 0 && !_isClosed)
            {
                Monitor.Wait(_waiting);
            }

            if (_isClosed)
            {
                return null;
            }

            _isSending = true;
            var bytes = _waiting.Dequeue();
            _bytes -= bytes.Length;
            return bytes;
        }
    }

    /// <summary>Waits until everything has been sent, or until the patience is over.</summary>
    public void WaitUntilSent(TimeSpan patience)
    {
        var end = DateTime.UtcNow + patience;
        lock (_waiting)
        {
            while (!_isClosed && (_waiting.Count > 0 || _isSending) && end - DateTime.UtcNow is { Ticks: > 0 } left)
            {
                Monitor.Wait(_waiting, left);
            }
        }
    }

    /// <summary>Nothing is sent any more.</summary>
    public void Close()
    {
        lock (_waiting)
        {
            _isClosed = true;
            _waiting.Clear();
            _bytes = 0;
            Monitor.PulseAll(_waiting);
        }
    }
}
