using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Descent.Benchmarks;

/// <summary>The suites, with every peer at its best settings.</summary>
internal static class Suites
{
    private static readonly string Folder = Path.GetDirectoryName(ThisFile())!;
    // The one that the system's packages are for, whatever else is called python3.
    private static readonly string SystemPython = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

    // This program again: by itself, or as an argument of dotnet.
    private static readonly string[] Self = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(Suites).Assembly.Location] : [];
    private static readonly IReadOnlyDictionary<string, string?> Plain = new Dictionary<string, string?>();

    /// <summary>Products of one number of threads, in billions of operations a second.</summary>
    public static Suite Products(int threads) => new($"Products, {threads} thread{(threads == 1 ? "" : "s")} (GFLOP/s)",
    [
        Own("Descent", "products", "ours", threads),
        Own("OpenBLAS", "products", "openblas", threads, BestOpenBlas(threads), "Debian and Ubuntu: apt-get install libopenblas0-pthread."),
        .. threads > 1 ? (Contender[])[Own("MathNet", "products", "mathnet", threads)] : [],
        Own("FMA peak", "products", "peak", threads),
    ]);

    /// <summary>Training, in samples a second.</summary>
    public static Suite Training { get; } = new("Training (samples/s)",
    [
        Own("Descent", "training", "ours", Environment.ProcessorCount),
        // One thread of its own, all of OpenBLAS': with two, its pool and OpenBLAS' spin against each other, and it is three times slower.
        Python("PyTorch", "torch_training.py", ["1"], "Debian and Ubuntu: apt-get install python3-torch."),
        Python("scikit-learn", "sklearn_training.py", [], "Debian and Ubuntu: apt-get install python3-sklearn."),
    ]);

    /// <summary>A product with the Hessian, its passes kept, in percent of the time of a gradient; both in turn in one process.</summary>
    public static Suite Curvature { get; } = new("Product with the Hessian (% of a gradient)", [Own("Descent", "curvature", "ours", Environment.ProcessorCount)]);

    /// <summary>The loss over a plane of 51 × 51 points and 10,000 samples, in points a second.</summary>
    public static Suite Landscapes { get; } = new("Landscape (points/s)",
    [
        Own("Descent", "landscapes", "ours", Environment.ProcessorCount),
        Own("Descent, point after point", "landscapes", "naive", Environment.ProcessorCount),
        new("PyTorch, point after point", SystemPython, [Path.Combine(Folder, "Peers", "torch_landscape.py"), "1", $"{NetCase.OfLandscape.Samples}", NetCase.OfLandscape.Name],
            BestOpenBlas(Environment.ProcessorCount), "Debian and Ubuntu: apt-get install python3-torch."),
    ]);

    private static Contender Own(string name, string suite, string who, int threads, IReadOnlyDictionary<string, string?>? variables = null, string mend = "") =>
        new(name, Environment.ProcessPath!, [.. Self, "measure", suite, who, $"{threads}"], variables ?? Plain, mend);

    private static Contender Python(string name, string script, string[] first, string mend) => new(
        name, SystemPython, [Path.Combine(Folder, "Peers", script), .. first, .. NetCase.All.SelectMany(net => new[] { $"{net.Batch}", $"{net.Samples}", net.Name })],
        BestOpenBlas(Environment.ProcessorCount), mend);

    // An environment may choose an old kernel for OpenBLAS, which halves its speed.
    private static Dictionary<string, string?> BestOpenBlas(int threads) => new()
    {
        ["OPENBLAS_CORETYPE"] = Vector512.IsHardwareAccelerated ? "SkylakeX" : null,
        ["OPENBLAS_NUM_THREADS"] = $"{threads}",
    };

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
