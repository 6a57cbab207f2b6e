using System.Runtime.CompilerServices;

namespace Descent.Notebooks.Tests.Cli;

/// <summary>Files that lie beside the sources, wherever the tests were built to.</summary>
internal static class Here
{
    public static string File(string name, [CallerFilePath] string source = "") => Path.Combine(Path.GetDirectoryName(source)!, name);
}
