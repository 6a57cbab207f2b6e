using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Landscapes;

public sealed partial record LossSurface
{
    // A loss that has diverged is a number, too.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    /// <summary>Writes a line for each point: a, b, loss, its standard error, accuracy. Numbers have a decimal point, and read back they are the same to the last bit.</summary>
    /// <param name="path">Where to.</param>
    public void SaveCsv(string path) => File.WriteAllLines(path,
        [
            "a,b,loss,standard error,accuracy",
            .. from i in Enumerable.Range(0, Grid.A.Count)
               from j in Enumerable.Range(0, Grid.B.Count)
               select string.Join(',', new[] { Grid.A[i], Grid.B[j], Loss[i, j], StandardError[i, j], Accuracy[i, j] }.Select(value => value.ToString("R", CultureInfo.InvariantCulture)))
        ]);

    /// <summary>Writes everything as JSON: coordinates <c>a</c> and <c>b</c>, and a row for each a of <c>loss</c>, <c>standardError</c> and <c>accuracy</c>.</summary>
    /// <param name="path">Where to.</param>
    public void SaveJson(string path) => File.WriteAllText(path, JsonSerializer.Serialize(
        new Stored([.. Grid.A], [.. Grid.B], Loss.ToRowArrays(), StandardError.ToRowArrays(), Accuracy.ToRowArrays(), Samples, Of), Json));

    /// <summary>Reads what <see cref="SaveJson"/> wrote, the same to the last bit.</summary>
    /// <param name="path">Where from.</param>
    /// <exception cref="ArgumentException">The file holds something else.</exception>
    public static LossSurface LoadJson(string path)
    {
        try
        {
            var stored = JsonSerializer.Deserialize<Stored>(File.ReadAllText(path), Json);
            var grid = new PlaneGrid(stored!.A, stored.B);
            return new(grid, Values(stored.Loss), Values(stored.StandardError), Values(stored.Accuracy), stored.Samples, stored.Of);

            Matrix<double> Values(double[][] rows) => rows.Length == grid.A.Count && rows.All(row => row.Length == grid.B.Count)
                ? Matrix<double>.Build.DenseOfRowArrays(rows)
                : throw new JsonException("rows and coordinates differ in number");
        }
        catch (Exception exception) when (exception is JsonException or NullReferenceException)
        {
            throw new ArgumentException($"Expected {path} to be a surface as SaveJson writes it: {exception.Message}.", nameof(path), exception);
        }
    }

    private sealed record Stored(double[] A, double[] B, double[][] Loss, double[][] StandardError, double[][] Accuracy, int Samples, int Of);
}
