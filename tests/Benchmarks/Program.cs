using Descent.Benchmarks;

// dotnet run --project tests/Benchmarks -- [products] [training] [curvature] [landscapes] [--rounds N]; without a name, all.
// A process that measures is called with: measure SUITE WHO THREADS.
if (args is ["measure", var suite, var who, var threads])
{
    return Measure.Run(suite, who, int.Parse(threads, System.Globalization.CultureInfo.InvariantCulture));
}

var rounds = 3;
var names = args.ToList();
if (names.IndexOf("--rounds") is >= 0 and var at)
{
    if (at + 1 >= names.Count || !int.TryParse(names[at + 1], out rounds) || rounds < 1)
    {
        Console.Error.WriteLine("Expected --rounds to be followed by a whole number of 1 or more.");
        return 1;
    }

    names.RemoveRange(at, 2);
}

if (names.Except(["products", "training", "curvature", "landscapes"]).FirstOrDefault() is { } unknown)
{
    Console.Error.WriteLine($"Expected products, training, curvature, landscapes and --rounds N, got '{unknown}'.");
    return 1;
}

if (names.Count == 0 || names.Contains("products"))
{
    Suites.Products(1).Run(rounds);
    Suites.Products(Environment.ProcessorCount).Run(rounds);
}

if (names.Count == 0 || names.Contains("training"))
{
    Suites.Training.Run(rounds);
}

if (names.Count == 0 || names.Contains("curvature"))
{
    Suites.Curvature.Run(rounds);
}

if (names.Count == 0 || names.Contains("landscapes"))
{
    Suites.Landscapes.Run(rounds);
}

return 0;
