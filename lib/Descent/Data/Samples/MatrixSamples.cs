using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Data;

/// <summary>Samples that are the columns of a matrix.</summary>
/// <param name="matrix">Features × samples.</param>
internal sealed class MatrixSamples(Matrix<float> matrix) : SampleSource(matrix.RowCount, matrix.ColumnCount)
{
    /// <inheritdoc/>
    public override void Read(int sample, Span<float> x, long seed) => matrix.ColumnEntries(sample).CopyTo(x);

    /// <inheritdoc/>
    public override SampleSource Select(int[] samples)
    {
        var selected = Matrix<float>.Zeros(Features, samples.Length);
        for (var j = 0; j < samples.Length; j++)
        {
            matrix.ColumnEntries(samples[j]).CopyTo(selected.ColumnEntries(j));
        }

        return new MatrixSamples(selected);
    }

    /// <inheritdoc/>
    public override Matrix<float> ToMatrix() => matrix;
}
