using System.Text.Json;
using System.Text.Json.Nodes;
using Descent.Cli.Doctor;

namespace Descent.Cli.Kernelspecs;

/// <summary>The folder from which front ends learn how to start the kernel: <c>kernel.json</c> and pictures.</summary>
internal static class Kernelspec
{
    private static readonly string[] Logos = ["logo-32x32.png", "logo-64x64.png", "logo-svg.svg"];
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>The kernel's folder among the kernels of a folder.</summary>
    public static string In(string kernels) => Path.Combine(kernels, OwnKernelCheck.Name);

    /// <summary>Whether the kernel is installed there.</summary>
    public static bool IsIn(string kernels) => File.Exists(Path.Combine(In(kernels), "kernel.json"));

    /// <summary>Writes the folder, and whatever folders are missing above it.</summary>
    /// <param name="kernels">The folder of the kernels.</param>
    /// <param name="program">The words that start this very command, absolute.</param>
    /// <returns>The kernel's folder.</returns>
    public static string Write(string kernels, IEnumerable<string> program)
    {
        var folder = Directory.CreateDirectory(In(kernels)).FullName;
        foreach (var logo in Logos)
        {
            using var picture = typeof(Kernelspec).Assembly.GetManifestResourceStream(logo)!;
            using var file = File.Create(Path.Combine(folder, logo));
            picture.CopyTo(file);
        }

        var spec = new JsonObject
        {
            ["argv"] = new JsonArray([.. program.Concat(["kernel", "run", "--connection-file", "{connection_file}"]).Select(word => JsonValue.Create(word))]),
            ["display_name"] = "C# (Descent)",
            ["language"] = "csharp",
            ["interrupt_mode"] = "message",
            ["metadata"] = new JsonObject { ["debugger"] = false },
        };
        File.WriteAllText(Path.Combine(folder, "kernel.json"), spec.ToJsonString(Indented) + "\n");
        return folder;
    }

    /// <summary>Removes what <see cref="Write"/> wrote, and nothing that somebody else put beside it.</summary>
    public static void Remove(string kernels)
    {
        foreach (var name in Logos.Prepend("kernel.json"))
        {
            File.Delete(Path.Combine(In(kernels), name));
        }

        if (!Directory.EnumerateFileSystemEntries(In(kernels)).Any())
        {
            Directory.Delete(In(kernels));
        }
    }
}
