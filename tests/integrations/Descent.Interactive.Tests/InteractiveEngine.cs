using Descent.Notebooks.Tests.Notebooks;

namespace Descent.Interactive.Tests;

/// <summary>The program under test.</summary>
internal static class InteractiveEngine
{
    public static string Path { get; } = System.IO.Path.Combine(Course.Root, "lib/bin/interactive/Descent.Interactive.dll");
}
