using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.DotNet.Interactive.CSharp;

namespace Descent.Interactive;

/// <summary>How the kernel compiles a cell.</summary>
internal static class KernelOptions
{
    private static readonly SourceFileResolver Nowhere = new([], baseDirectory: null);

    /// <summary>Gives a cell a name in traces, with lines, and the language its released tool has: neither has a public setting.</summary>
    public static void NameCell(CSharpKernel kernel, string file)
    {
        ref var options = ref OptionsOf(kernel);
        options = options
            .WithLanguageVersion(LanguageVersion.CSharp14)
            .WithEmitDebugInformation(true)
            .WithFileEncoding(Encoding.UTF8)
            .WithFilePath(file)

            // The kernel's own resolver would put the notebook's folder before the cell's name.
            .WithSourceResolver(Nowhere);
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_scriptOptions")]
    private static extern ref ScriptOptions OptionsOf(CSharpKernel kernel);
}
