using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Data;

/// <summary>One file of CIFAR-10's binary version: records of 3,073 bytes and nothing else, each a label and the image's 1,024 reds, 1,024 greens, 1,024 blues.</summary>
public static class Cifar10File
{
    /// <summary>Bytes of an image.</summary>
    public const int ImageLength = 3 * 32 * 32;

    /// <summary>Bytes of a record: the label and the image.</summary>
    public const int RecordLength = 1 + ImageLength;

    /// <summary>Number of classes: labels are 0 to 9.</summary>
    public const int Classes = 10;

    /// <summary>How many records a file has, by its length.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="InvalidDataException">The file is missing or empty, or its length is no multiple of 3,073.</exception>
    public static int CountRecords(string file)
    {
        var info = new FileInfo(file);
        var (records, rest) = info.Exists
            ? Math.DivRem(info.Length, RecordLength)
            : throw new InvalidDataException($"Expected a CIFAR-10 file '{file}', found none.");
        return records > 0 && rest == 0
            ? checked((int)records)
            : throw new InvalidDataException(
                $"'{file}': expected whole CIFAR-10 records of {RecordLength} bytes, found {info.Length} bytes ({records} × {RecordLength} + {rest}). Fetch the file again.");
    }

    /// <summary>The label of a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="file">Its file, for the message.</param>
    /// <param name="number">Its number in the file, counted from 0, for the message.</param>
    /// <exception cref="InvalidDataException">The label is above 9.</exception>
    public static int Label(ReadOnlySpan<byte> record, string file, int number) => record[0] < Classes
        ? record[0]
        : throw new InvalidDataException(
            $"'{file}': expected CIFAR-10 labels from 0 to {Classes - 1}, found {record[0]} in record {number}, counted from 0. Fetch the file again.");

    /// <summary>The first records of the files together, with their labels checked. Opens no more files than that takes.</summary>
    internal static byte[] Read(IReadOnlyList<string> files, int count)
    {
        var records = new byte[count * RecordLength];
        var left = records.AsSpan();
        for (var k = 0; !left.IsEmpty; k++)
        {
            var part = left[..(RecordLength * Math.Min(CountRecords(files[k]), left.Length / RecordLength))];
            using var stream = File.OpenRead(files[k]);
            stream.ReadExactly(part);
            for (var j = 0; j < part.Length / RecordLength; j++)
            {
                Label(part[(j * RecordLength)..], files[k], j);
            }

            left = left[part.Length..];
        }

        return records;
    }

    /// <summary>Records as a data set: inputs 3072 × samples, byte/255 when they are read, and one-hot targets 10 × samples.</summary>
    internal static Dataset ToDataset(byte[] records, IReadOnlyList<string> classNames)
    {
        var count = records.Length / RecordLength;
        var targets = Matrix<float>.Zeros(Classes, count);
        for (var j = 0; j < count; j++)
        {
            targets[records[j * RecordLength], j] = 1;
        }

        return new(new ByteSamples(records), targets) { ClassNames = classNames };
    }
}
