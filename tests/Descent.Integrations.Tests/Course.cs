using System.Runtime.CompilerServices;

namespace Descent.Integrations.Tests;

/// <summary>The repository these tests belong to.</summary>
internal static class Course
{
    public static string Root { get; } = Find();

    private static string Find([CallerFilePath] string source = "")
    {
        var places = new[] { AppContext.BaseDirectory, Path.GetDirectoryName(source)! };
        return places.SelectMany(Above).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "Descent.slnx")))
            ?? throw new InvalidOperationException("No Descent.slnx above the tests: run them from a clone of the repository.");
    }

    private static IEnumerable<string> Above(string place)
    {
        for (var folder = new DirectoryInfo(place); folder is not null; folder = folder.Parent)
        {
            yield return folder.FullName;
        }
    }
}
