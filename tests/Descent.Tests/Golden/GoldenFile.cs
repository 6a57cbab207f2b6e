using System.Text.Json;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Golden;

/// <summary>golden.json: the numbers of the notes, computed outside this library. Its <c>_about</c> explains each block.</summary>
internal static class GoldenFile
{
    private static readonly JsonElement Root = Load();

    public static IEnumerable<string> Blocks => Root.EnumerateObject().Select(block => block.Name).Where(name => name != "_about");

    /// <summary>A block, or a value in it: <c>At("house", "W1")</c>.</summary>
    public static JsonElement At(params string[] path) => path.Aggregate(Root, (element, name) => element.GetProperty(name));

    public static double Number(params string[] path) => At(path).GetDouble();

    public static double[] Numbers(params string[] path) => At(path).Doubles();

    public static double[] Doubles(this JsonElement element) => [.. element.EnumerateArray().Select(entry => entry.GetDouble())];

    /// <summary>An array of arrays.</summary>
    public static double[][] Rows(params string[] path) => [.. At(path).EnumerateArray().Select(Doubles)];

    public static Matrix<double> Matrix(params string[] path) => Matrix<double>.Build.DenseOfRowArrays(Rows(path));

    private static JsonElement Load()
    {
        using var stream = typeof(GoldenFile).Assembly.GetManifestResourceStream("golden.json")!;
        return JsonDocument.Parse(stream).RootElement;
    }
}
