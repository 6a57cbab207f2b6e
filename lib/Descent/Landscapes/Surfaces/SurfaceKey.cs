using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Descent.Data;
using Descent.Layers;
using Descent.Losses;
using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Landscapes;

/// <summary>What a surface depends on, as one number of 256 bits: a file of blocks belongs to the surface with the same one.</summary>
internal static class SurfaceKey
{
    /// <summary>The key of a surface.</summary>
    public static byte[] Of(Sequential model, IEnumerable<Loss> losses, bool reestimated, Vector<float> u, Vector<float> v, PlaneGrid grid, Dataset data)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{model}\n{string.Join(", ", losses)}\n{(reestimated ? "statistics of each point" : "")}\n{grid.A.Count} {grid.B.Count} {data.Count}"));
        Add<double>([.. grid.A, .. grid.B]);
        foreach (var parameter in model.Parameters)
        {
            Add<float>(parameter.Value.Entries);
        }

        Add<float>(u.AsArray());
        Add<float>(v.AsArray());
        Add<float>(data.Targets.Entries);
        var sample = new float[data.Features];
        for (var i = 0; i < data.Count; i++)
        {
            data.Samples.Read(i, sample, i);
            Add<float>(sample);
        }

        return hash.GetHashAndReset();

        void Add<T>(ReadOnlySpan<T> numbers)
            where T : unmanaged => hash.AppendData(MemoryMarshal.AsBytes(numbers));
    }
}
