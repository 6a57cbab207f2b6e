using System.Text.Json;
using System.Text.Json.Nodes;

namespace Descent.Cli.Doctor;

/// <summary>Descent's own Jupyter kernel: whether front ends find it, and whether what they would start is still there.</summary>
internal static class OwnKernelCheck
{
    /// <summary>The name of its kernelspec.</summary>
    public const string Name = "descent";

    private const string Install = "descent kernel install";

    /// <summary>Looks into the folders in which front ends look, in their order.</summary>
    /// <param name="folders">See <see cref="KernelspecCheck.Folders"/>.</param>
    /// <param name="path">The folders of programs.</param>
    public static DoctorCheck Check(IEnumerable<string> folders, string? path)
    {
        var file = folders.Select(folder => Path.Combine(folder, Name, "kernel.json")).FirstOrDefault(File.Exists);
        if (file is null)
        {
            return new(false, "Descent's own Jupyter kernel is not installed.", $"{Install}, and VS Code and Jupyter offer 'C# (Descent)'.");
        }

        try
        {
            return Judge(file, Command(file), path);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            return new(false, $"{file} is no kernelspec: {problem.Message}", $"{Install} writes it anew.");
        }
    }

    private static string[] Command(string file) => JsonNode.Parse(File.ReadAllText(file)) is JsonObject spec && spec["argv"] is JsonArray { Count: > 0 } argv
        ? [.. argv.Select(word => word!.GetValue<string>())]
        : throw new JsonException("expected an object with argv, the command to start.");

    private static DoctorCheck Judge(string file, string[] command, string? path)
    {
        // The program, and the dll that it runs.
        var gone = command.Where((word, index) => index is 0 || (Path.IsPathRooted(word) && word.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(word => ProgramPath.Find(word, path) is null);
        if (gone is not null)
        {
            return new(false, $"Descent's own Jupyter kernel would start {gone}, which is not there (any more): {file} says so.", $"{Install} writes it anew.");
        }

        return command.Any(word => word.Contains("{connection_file}", StringComparison.Ordinal))
            ? new(true, $"Descent's own Jupyter kernel is in {Path.GetDirectoryName(file)}.")
            : new(false, $"{file} does not hand over {{connection_file}}, so no front end could talk to the kernel.", $"{Install} writes it anew.");
    }
}
