using System.Runtime.InteropServices;

namespace Descent.Numerics;

/// <summary>Memory that starts at a cache line and is used again: vectors that straddle two lines take twice as long to load.</summary>
internal sealed class AlignedBuffer
{
    private const int Line = 64;
    private const int Spare = Line / sizeof(float);

    private float[] _array = [];
    private int _offset;

    /// <summary>So many numbers, whatever they were before.</summary>
    public Span<float> Take(int length)
    {
        if (_array.Length < length + Spare)
        {
            // Pinned, so that it stays where it is aligned.
            _array = GC.AllocateUninitializedArray<float>(length + Spare, pinned: true);
            var past = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(_array, 0) % Line) / sizeof(float);
            _offset = (Spare - past) % Spare;
        }

        return _array.AsSpan(_offset, length);
    }
}
