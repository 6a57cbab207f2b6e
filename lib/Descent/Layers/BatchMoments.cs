using System.Numerics.Tensors;
using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Layers;

/// <summary>Mean and variance of each feature, and the normalization x̂ = (x − μ)/√(σ² + ε) by them.</summary>
/// <param name="features">Features per sample.</param>
/// <param name="epsilon">ε.</param>
internal sealed class BatchMoments(int features, float epsilon)
{
    private readonly float[] _mean = new float[features], _variance = new float[features], _inverse = new float[features], _deviation = new float[features];

    /// <summary>μ.</summary>
    public ReadOnlySpan<float> Mean => _mean;

    /// <summary>σ², a mean over the samples.</summary>
    public ReadOnlySpan<float> Variance => _variance;

    /// <summary>1/√(σ² + ε).</summary>
    public ReadOnlySpan<float> Inverse => _inverse;

    /// <summary>Takes over statistics that are known.</summary>
    public BatchMoments Set(ReadOnlySpan<float> mean, ReadOnlySpan<float> variance)
    {
        mean.CopyTo(_mean);
        variance.CopyTo(_variance);
        return Invert();
    }

    /// <summary>Measures a batch: the mean first, then the squares around it, because a large mean must not swallow a small variance.</summary>
    public BatchMoments Measure(Matrix<float> x)
    {
        Array.Clear(_mean);
        Array.Clear(_variance);
        for (var j = 0; j < x.ColumnCount; j++)
        {
            TensorPrimitives.Add<float>(_mean, x.ColumnEntries(j), _mean);
        }

        TensorPrimitives.Divide(_mean, x.ColumnCount, _mean);
        for (var j = 0; j < x.ColumnCount; j++)
        {
            TensorPrimitives.Subtract<float>(x.ColumnEntries(j), _mean, _deviation);
            TensorPrimitives.MultiplyAdd<float>(_deviation, _deviation, _variance, _variance);
        }

        TensorPrimitives.Divide(_variance, x.ColumnCount, _variance);
        return Invert();
    }

    /// <summary>x̂, to the memory given.</summary>
    public Matrix<float> Normalize(Matrix<float> x, Matrix<float> xHat)
    {
        for (var j = 0; j < x.ColumnCount; j++)
        {
            TensorPrimitives.Subtract<float>(x.ColumnEntries(j), _mean, xHat.ColumnEntries(j));
            TensorPrimitives.Multiply<float>(xHat.ColumnEntries(j), _inverse, xHat.ColumnEntries(j));
        }

        return xHat;
    }

    private BatchMoments Invert()
    {
        TensorPrimitives.Add(_variance, epsilon, _inverse);
        TensorPrimitives.Sqrt<float>(_inverse, _inverse);
        TensorPrimitives.Divide(1f, _inverse, _inverse);
        return this;
    }
}
