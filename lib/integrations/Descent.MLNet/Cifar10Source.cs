using Descent.Data;

namespace Descent.MLNet;

/// <summary>The images in files of CIFAR-10's binary version. Opening it looks at the files' lengths only; labels are checked as they are read.</summary>
internal sealed class Cifar10Source : LabeledSource
{
    // Images that are read at once in order: about 200 kB.
    private const int Ahead = 64;

    private readonly IReadOnlyList<string> _files;
    private readonly int[] _firsts;

    /// <summary>Takes files whose lengths are right.</summary>
    /// <param name="files">The files, in order.</param>
    /// <param name="classNames">The names of the classes.</param>
    /// <exception cref="InvalidDataException">A file is missing or empty, or its length is no multiple of 3,073.</exception>
    public Cifar10Source(IReadOnlyList<string> files, IReadOnlyList<string> classNames)
    {
        (_files, ClassNames, _firsts) = (files, classNames, new int[files.Count + 1]);
        for (var k = 0; k < files.Count; k++)
        {
            _firsts[k + 1] = checked(_firsts[k] + Cifar10File.CountRecords(files[k]));
        }
    }

    /// <inheritdoc/>
    public override int Count => _firsts[^1];

    /// <summary>Colors × rows × columns.</summary>
    public override int[] Shape => [3, 32, 32];

    /// <inheritdoc/>
    public override IReadOnlyList<string> ClassNames { get; }

    /// <inheritdoc/>
    public override LabeledReader Open(bool inOrder) => new Cifar10Reader(this, inOrder ? Ahead : 1);

    /// <summary>The file of an image, the image's number in it, and how many images follow it there, itself included.</summary>
    public (string File, int Number, int Left) Find(int index)
    {
        var k = 0;
        while (_firsts[k + 1] <= index)
        {
            k++;
        }

        return (_files[k], index - _firsts[k], _firsts[k + 1] - index);
    }
}
