using System.Globalization;
using Descent.Notebooks.Tests.Running;

namespace Descent.Notebooks.Tests.Scripting;

public sealed class MemoryTests : IDisposable
{
    private const int Megabyte = 1 << 20;

    private readonly Lab _lab = new();

    [Fact]
    public async Task Two_hundred_cells_take_less_than_350_MB()
    {
        var library = Path.Combine(Notebooks.Course.Root, "lib", "bin", "Descent.dll").Replace('\\', '/');
        string[] cells =
        [
            $"#r \"{library}\"\nusing Descent.Plotting;\nvar random = new Random(1);",
            .. Enumerable.Range(0, 200).Select(Source),
            "Environment.WorkingSet",
        ];

        var run = await _lab.RunAsync(_lab.Options, [.. cells.Select(cell => Lab.Cell(cell))]);

        Assert.InRange(long.Parse(run.Shown(cells.Length), CultureInfo.InvariantCulture) / Megabyte, 50, 350);
    }

    public void Dispose() => _lab.Dispose();

    // Variables, methods, types, awaits and lambdas in turn: each kind costs the compiler something else.
    private static string Source(int cell) => (cell % 5) switch
    {
        0 => $"var xs{cell} = Enumerable.Range(0, 100).Select(x => random.NextDouble() * x).ToArray(); xs{cell}.Sum()",
        1 => $"double F{cell}(double x) => Math.Sin(x) + xs{cell - 1}[0];\nConsole.WriteLine(F{cell}({cell}));",
        2 => $"class Box{cell} {{ public double Value {{ get; set; }} = {cell}; }}\nnew Box{cell}().Value",
        3 => $"await Task.Delay(1);\nvar rises{cell} = xs{cell - 3}.Zip(xs{cell - 3}.Skip(1), (a, b) => b - a).Count(d => d > 0); display(rises{cell});",
        _ => $"Charts.Line(\"Draws\", \"draw\", \"value\", (\"draws\", xs{cell - 4}, xs{cell - 4}))",
    };
}
