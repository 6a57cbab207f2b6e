using System.Diagnostics;
using System.Globalization;

namespace Descent.Benchmarks;

/// <summary>Somebody who is measured, in processes of its own: the spinning threads of one library would slow another one down.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Command">The program.</param>
/// <param name="Arguments">What it is called with.</param>
/// <param name="Variables">Environment variables with which it is at its best.</param>
/// <param name="Mend">What to do where it cannot be started.</param>
internal sealed record Contender(string Name, string Command, IReadOnlyList<string> Arguments, IReadOnlyDictionary<string, string?> Variables, string Mend)
{
    /// <summary>Runs it once.</summary>
    /// <returns>Its measurements; <see langword="null"/> where it is not on this machine.</returns>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public IReadOnlyList<Measurement>? Run()
    {
        var start = new ProcessStartInfo(Command, Arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        List<Measurement> measurements = [.. Lines(process.StandardOutput).Select(line => line.Split(';')).Where(parts => parts.Length == 2)
            .Select(parts => new Measurement(parts[0], double.Parse(parts[1], CultureInfo.InvariantCulture)))];
        process.WaitForExit();
        return process.ExitCode switch
        {
            0 => measurements,
            NotHere => null,
            var code => throw new InvalidOperationException($"{Name} ended with exit code {code}: {errors.Result}"),
        };
    }

    /// <summary>The exit code of a contender that this machine does not have.</summary>
    public const int NotHere = 77;

    private static IEnumerable<string> Lines(StreamReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
