using System.Diagnostics;
using System.Globalization;
using Descent.Notebooks.Worker;

namespace Descent.Notebooks.Kernel;

/// <summary>The temporary folder with a kernel's copies of libraries. Its name is that of the process, so that what a killed one left can be removed.</summary>
internal static class KernelFolder
{
    private const string Prefix = "descent-kernel-";

    /// <summary>Creates the folder of this process.</summary>
    public static string Create() => Directory.CreateTempSubdirectory($"{Prefix}{Environment.ProcessId}-").FullName;

    /// <summary>Removes folders whose processes are gone.</summary>
    public static void Sweep()
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.GetTempPath(), $"{Prefix}*"))
        {
            var name = Path.GetFileName(folder)[Prefix.Length..];
            if (int.TryParse(name.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var owner) && !IsAlive(owner))
            {
                ShadowFolder.Delete(folder);
            }
        }
    }

    private static bool IsAlive(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
