using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Descent.Benchmarks;

/// <summary>What the processor could do if it did nothing but multiply and add: a loop of independent fused multiply-adds in registers.</summary>
internal static class PeakRate
{
    private const int Rounds = 20_000_000, Chains = 10;

    /// <summary>Billions of multiplications and additions a second, of so many threads together.</summary>
    public static double Of(int threads)
    {
        Chain();
        var start = Stopwatch.GetTimestamp();
        var workers = Enumerable.Range(0, threads).Select(_ => new Thread(() => Chain())).ToList();
        workers.ForEach(worker => worker.Start());
        workers.ForEach(worker => worker.Join());
        return threads * 2.0 * Rounds * Chains * Vector512<float>.Count / Stopwatch.GetElapsedTime(start).TotalSeconds / 1e9;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Chain()
    {
        Vector512<float> a = default, b = default, c = default, d = default, e = default, f = default, g = default, h = default, i = default, j = default;
        var (x, y) = (Vector512.Create(0.999f), Vector512.Create(0.001f));
        for (var round = 0; round < Rounds; round++)
        {
            (a, b, c, d, e) = (Next(a, x, y), Next(b, x, y), Next(c, x, y), Next(d, x, y), Next(e, x, y));
            (f, g, h, i, j) = (Next(f, x, y), Next(g, x, y), Next(h, x, y), Next(i, x, y), Next(j, x, y));
        }

        return Vector512.Sum(a + b + c + d + e + f + g + h + i + j);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Next(Vector512<float> sum, Vector512<float> x, Vector512<float> y) => Vector512.FusedMultiplyAdd(sum, x, y);
}
