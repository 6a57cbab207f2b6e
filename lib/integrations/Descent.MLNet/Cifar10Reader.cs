using Descent.Data;
using Microsoft.Win32.SafeHandles;

namespace Descent.MLNet;

/// <summary>Reads images through one buffer that is used again and again.</summary>
/// <param name="source">The files.</param>
/// <param name="ahead">How many images to read at once.</param>
internal sealed class Cifar10Reader(Cifar10Source source, int ahead) : LabeledReader
{
    // byte/255, rounded as Descent's own reader rounds it.
    private static readonly float[] Shares = [.. Enumerable.Range(0, 256).Select(value => value / 255f)];

    private readonly byte[] _records = new byte[ahead * Cifar10File.RecordLength];
    private SafeFileHandle? _handle;
    private string? _file;
    private int _first;
    private int _count;
    private int _at;

    /// <inheritdoc/>
    public override int Label => _records[_at];

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The label is above 9, or the file has become shorter.</exception>
    public override void MoveTo(int index)
    {
        var (file, number, left) = source.Find(index);
        if (index < _first || index >= _first + _count)
        {
            Read(file, number, Math.Min(ahead, left));
            _first = index;
        }

        _at = (index - _first) * Cifar10File.RecordLength;
        Cifar10File.Label(_records.AsSpan(_at, Cifar10File.RecordLength), file, number);
    }

    /// <inheritdoc/>
    public override void CopyFeaturesTo(Span<float> features)
    {
        var image = _records.AsSpan(_at + 1, Cifar10File.ImageLength);
        var shares = Shares.AsSpan();
        for (var i = 0; i < image.Length; i++)
        {
            features[i] = shares[image[i]];
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _handle?.Dispose();
        base.Dispose();
    }

    private void Read(string file, int number, int count)
    {
        if (file != _file)
        {
            _handle?.Dispose();
            (_handle, _file) = (File.OpenHandle(file, FileMode.Open, FileAccess.Read, FileShare.Read), file);
        }

        _count = 0;
        var left = _records.AsSpan(0, count * Cifar10File.RecordLength);
        for (var offset = (long)number * Cifar10File.RecordLength; !left.IsEmpty;)
        {
            var read = RandomAccess.Read(_handle!, left, offset);
            if (read == 0)
            {
                throw new InvalidDataException(
                    $"'{file}': expected {(long)(number + count) * Cifar10File.RecordLength} bytes or more, as when it was opened, found {offset}. Load it again when nobody writes to it.");
            }

            offset += read;
            left = left[read..];
        }

        _count = count;
    }
}
