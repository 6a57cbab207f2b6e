using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Data;

/// <summary>Where the inputs of a data set come from: a matrix, bytes that are converted when they are read, or another source that is changed on the way.</summary>
/// <param name="features">Features of a sample.</param>
/// <param name="count">Number of samples.</param>
internal abstract class SampleSource(int features, int count)
{
    private Matrix<float>? _matrix;

    /// <summary>Features of a sample.</summary>
    public int Features { get; } = features;

    /// <summary>Number of samples.</summary>
    public int Count { get; } = count;

    /// <summary>Whether a sample is another one each time it is read.</summary>
    public virtual bool IsRandom => false;

    /// <summary>Writes a sample. May be called on several threads.</summary>
    /// <param name="sample">Its number, from 0.</param>
    /// <param name="x">Where to.</param>
    /// <param name="seed">What chance depends on, where there is any.</param>
    public abstract void Read(int sample, Span<float> x, long seed);

    /// <summary>Some of the samples, in this order.</summary>
    public abstract SampleSource Select(int[] samples);

    /// <summary>All samples as a matrix, features × samples; made once, when somebody looks.</summary>
    public virtual Matrix<float> ToMatrix()
    {
        if (_matrix is null)
        {
            var matrix = Matrix<float>.Zeros(Features, Count);
            Parallel.For(0, Count, j => Read(j, matrix.ColumnEntries(j), j));
            _matrix = matrix;
        }

        return _matrix;
    }
}
