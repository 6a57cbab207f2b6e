using System.Text;
using Descent.Notebooks.Hosting;
using Descent.Notebooks.Libraries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace Descent.Notebooks.Scripting;

/// <summary>How a cell is compiled.</summary>
internal static class CellOptions
{
    private static readonly ScriptOptions Common = ScriptOptions.Default
        .WithLanguageVersion(LanguageVersion.CSharp14)
        .WithImports(
            "System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq",
            typeof(NotebookHost).FullName!, typeof(DisplayExtensions).FullName!)

        // Loops in cells run at full speed, and traces still name their lines.
        .WithOptimizationLevel(OptimizationLevel.Release)
        .WithEmitDebugInformation(true)
        .WithFileEncoding(Encoding.UTF8)
        .WithSourceResolver(LoadedFiles.Resolver);

    /// <summary>The options for one cell.</summary>
    /// <param name="file">The name it has in traces.</param>
    /// <param name="libraries">What the notebook has loaded so far.</param>
    /// <param name="isFirst">Whether no cell ran before it.</param>
    public static ScriptOptions For(string file, NotebookLibraries libraries, bool isFirst) => Common
        .WithFilePath(file)
        .WithMetadataResolver(libraries)

        // Later cells inherit the framework from the first. Named again, it would cost each of them 0.7 MB.
        .WithReferences(isFirst ? FrameworkReferences.ByName.Values.Concat(libraries.All) : libraries.All);
}
