using MathNet.Numerics.LinearAlgebra;

namespace Descent.Data;

/// <summary>Truth tables as data sets: inputs 2 × 4 in the order 00, 01, 10, 11, targets 1 × 4 of 0 and 1. Each call gives a new one.</summary>
public static class Gates
{
    /// <summary>1 where both inputs are 1.</summary>
    public static Dataset And => Gate(0, 0, 0, 1);

    /// <summary>1 where an input is 1.</summary>
    public static Dataset Or => Gate(0, 1, 1, 1);

    /// <summary>0 where both inputs are 1.</summary>
    public static Dataset Nand => Gate(1, 1, 1, 0);

    /// <summary>1 where the inputs differ: no straight line separates it (Minsky and Papert, 1969).</summary>
    public static Dataset Xor => Gate(0, 1, 1, 0);

    private static Dataset Gate(params float[] outputs) => new(
        Matrix<float>.Build.Dense(2, 4, (float[])[0, 0, 0, 1, 1, 0, 1, 1]), Matrix<float>.Build.Dense(1, 4, outputs));
}
