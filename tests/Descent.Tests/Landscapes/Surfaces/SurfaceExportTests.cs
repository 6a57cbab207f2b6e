using System.Globalization;
using System.Text.Json.Nodes;
using Descent.Landscapes;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Landscapes;

public sealed class SurfaceExportTests : IDisposable
{
    private static readonly LossSurface Surface = new(
        new PlaneGrid([-1, 0.1, 2], [0, 0.3]),
        Matrix<double>.Build.DenseOfRowArrays([1.0 / 3, 2], [double.PositiveInfinity, 4], [5e-300, 6]),
        Matrix<double>.Build.DenseOfRowArrays([0.1, double.NaN], [0.3, 0.4], [0.5, 0.6]),
        Matrix<double>.Build.DenseOfRowArrays([0, 0.25], [0.5, 0.75], [1, 0.1]),
        Samples: 7,
        Of: 9);

    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Json_comes_back_to_the_last_bit()
    {
        Surface.SaveJson(_path);
        var back = LossSurface.LoadJson(_path);

        Assert.Equal(Bits(Surface), Bits(back));
        Assert.Equal((7, 9, false), (back.Samples, back.Of, back.IsComplete));
        Assert.Equal(4, JsonNode.Parse(File.ReadAllText(_path))!["loss"]![1]![1]!.GetValue<double>());
    }

    [Fact]
    public void Csv_has_a_line_for_each_point_whatever_the_language()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            comma.NumberFormat.NumberDecimalSeparator = ",";
            CultureInfo.CurrentCulture = comma;
            Surface.SaveCsv(_path);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.Equal(
            ["a,b,loss,standard error,accuracy", "-1,0,0.3333333333333333,0.1,0", "-1,0.3,2,NaN,0.25", "0.1,0,Infinity,0.3,0.5", "0.1,0.3,4,0.4,0.75", "2,0,5E-300,0.5,1", "2,0.3,6,0.6,0.1"],
            File.ReadAllLines(_path));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[1, 2]")]
    [InlineData("not json")]
    [InlineData("""{"a":[0],"b":[0],"loss":[[1,2]],"standardError":[[1]],"accuracy":[[1]],"samples":1,"of":1}""")]
    public void Another_file_is_refused(string text)
    {
        File.WriteAllText(_path, text);
        Assert.StartsWith($"Expected {_path} to be a surface as SaveJson writes it: ", Assert.Throws<ArgumentException>(() => LossSurface.LoadJson(_path)).Message, StringComparison.Ordinal);
    }

    private static long[] Bits(LossSurface surface) =>
        [.. new[] { surface.Grid.A, surface.Grid.B, surface.Loss.Enumerate(), surface.StandardError.Enumerate(), surface.Accuracy.Enumerate() }.SelectMany(values => values).Select(BitConverter.DoubleToInt64Bits)];
}
