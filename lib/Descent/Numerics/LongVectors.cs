using System.Numerics.Tensors;

namespace Descent.Numerics;

/// <summary>Arithmetic of vectors with millions of entries in single precision.</summary>
internal static class LongVectors
{
    // Short enough that a sum in single precision loses nothing that matters, long enough that adding the sums costs nothing.
    private const int Stretch = 512;

    /// <summary>x·y, the sums of short stretches added up in double precision.</summary>
    public static double Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
    {
        var sum = 0.0;
        for (; x.Length > Stretch; x = x[Stretch..], y = y[Stretch..])
        {
            sum += TensorPrimitives.Dot(x[..Stretch], y[..Stretch]);
        }

        return sum + TensorPrimitives.Dot(x, y);
    }

    /// <summary>y ← y + a·x.</summary>
    public static void Add(double a, ReadOnlySpan<float> x, Span<float> y) => TensorPrimitives.MultiplyAdd(x, (float)a, y, y);

    /// <summary>Scales x to length 1 and returns its length before; what is 0 stays 0.</summary>
    public static double Normalize(Span<float> x)
    {
        var length = Math.Sqrt(Dot(x, x));
        if (length > 0)
        {
            TensorPrimitives.Multiply(x, (float)(1 / length), x);
        }

        return length;
    }
}
