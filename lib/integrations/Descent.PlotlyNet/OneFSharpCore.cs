using System.Reflection;
using System.Runtime.Loader;

namespace Descent.Plotting;

/// <summary>
/// Keeps one copy of FSharp.Core for all that a chart is made of. Plotly.NET asks for another version of it than the library that writes its HTML,
/// and the C# kernel of .NET Interactive would load the one file again for each version: two copies, whose types do not fit together.
/// </summary>
internal static class OneFSharpCore
{
    private const string Name = "FSharp.Core";

    /// <summary>Answers for it wherever a host has no answer of its own. The kernel asks the default context before it loads a file itself.</summary>
    public static void Keep() => AssemblyLoadContext.Default.Resolving += (_, wanted) => wanted.Name == Name ? Loaded() : null;

    private static Assembly? Loaded() => AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(assembly => assembly.GetName().Name == Name);
}
