using System.Globalization;
using Descent.Numerics;

namespace Descent.Benchmarks;

/// <summary>What a process that measures one contender does: a line for each case, <c>case;value</c>.</summary>
internal static class Measure
{
    public static int Run(string suite, string who, int threads)
    {
        if (suite == "training")
        {
            return Write(NetCase.All, net => net.Name, OurTraining.SamplesPerSecond);
        }

        ParallelWork.UseThreads(threads);
        if (suite == "curvature")
        {
            return Write([HessianCase.Usual], net => net.Name, OurCurvature.PercentOfAGradient);
        }

        if (suite == "landscapes")
        {
            return Write([NetCase.OfLandscape], net => net.Name, who == "naive" ? OurLandscapes.NaivePointsPerSecond : OurLandscapes.PlanePointsPerSecond);
        }

        switch (who)
        {
            case "peak":
                var peak = PeakRate.Of(threads);
                return Write(ProductCase.All, @case => @case.Name, _ => peak);
            case "openblas":
                try
                {
                    OpenBlas.UseThreads(threads);
                }
                catch (DllNotFoundException)
                {
                    return Contender.NotHere;
                }

                return WriteProducts(OpenBlas.Of);
            case "mathnet":
                return WriteProducts(MathNetProducts.Of);
            default:
                return WriteProducts(OurProducts.Of);
        }
    }

    private static int WriteProducts(Func<ProductCase, Action> product) =>
        Write(ProductCase.All, @case => @case.Name, @case => @case.Operations / Stopwatches.Seconds(product(@case)) / 1e9);

    private static int Write<T>(IEnumerable<T> cases, Func<T, string> name, Func<T, double> value)
    {
        foreach (var @case in cases)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name(@case)};{value(@case):F3}"));
        }

        return 0;
    }
}
