namespace Descent.Benchmarks;

/// <summary>A table of cases × contenders: each contender runs several times, in turn, and the medians are compared.</summary>
/// <param name="Title">What is measured, and its unit.</param>
/// <param name="Contenders">The first is the library, with which the others are compared.</param>
internal sealed record Suite(string Title, IReadOnlyList<Contender> Contenders)
{
    /// <summary>Runs all contenders in turn, so that a drift of the machine's clock meets all of them.</summary>
    /// <param name="rounds">Processes for each.</param>
    public void Run(int rounds)
    {
        var results = Contenders.ToDictionary(contender => contender, _ => new List<IReadOnlyList<Measurement>>());
        for (var round = 1; round <= rounds; round++)
        {
            foreach (var contender in Contenders)
            {
                Console.Error.WriteLine($"{Title}: {contender.Name}, process {round} of {rounds}");
                if (contender.Run() is { } measurements)
                {
                    results[contender].Add(measurements);
                }
            }
        }

        Write(Contenders.Where(contender => results[contender].Count > 0).ToList(), results);
        foreach (var missing in Contenders.Where(contender => results[contender].Count == 0))
        {
            Console.WriteLine($"\nNot measured, because it is not on this machine: {missing.Name}. {missing.Mend}");
        }
    }

    private void Write(List<Contender> present, Dictionary<Contender, List<IReadOnlyList<Measurement>>> results)
    {
        Console.WriteLine($"\n## {Title}\n");
        Console.WriteLine($"| | {string.Join(" | ", present.SelectMany((contender, i) => i == 0 ? [contender.Name] : new[] { contender.Name, "ratio" }))} |");
        Console.WriteLine($"|---|{string.Concat(present.SelectMany((_, i) => i == 0 ? ["---:|"] : new[] { "---:|", "---:|" }))}");
        foreach (var name in results[present[0]][0].Select(measurement => measurement.Case))
        {
            var medians = present.Select(contender => Median(results[contender], name)).ToList();
            var cells = medians.SelectMany((median, i) => i == 0 ? [$"{median:N1}"] : new[] { $"{median:N1}", $"{medians[0] / median:N2}" });
            Console.WriteLine($"| {name} | {string.Join(" | ", cells)} |");
        }
    }

    private static double Median(List<IReadOnlyList<Measurement>> runs, string name) =>
        Stopwatches.Median([.. runs.SelectMany(run => run.Where(measurement => measurement.Case == name)).Select(measurement => measurement.Value).DefaultIfEmpty(double.NaN)]);
}
