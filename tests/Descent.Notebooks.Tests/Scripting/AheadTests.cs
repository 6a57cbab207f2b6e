using System.Reflection.PortableExecutable;
using Descent.Notebooks.Tests.Notebooks;
using Microsoft.CodeAnalysis.CSharp;

namespace Descent.Notebooks.Tests.Scripting;

public sealed class AheadTests
{
    [Fact]
    public void The_compiler_in_use_is_the_one_that_was_compiled_ahead_of_time()
    {
        var folder = Path.Combine(Course.Root, "artifacts", "roslyn");
        Assert.SkipUnless(
            Directory.Exists(folder) && Directory.EnumerateFiles(folder, "Microsoft.CodeAnalysis.CSharp.dll", SearchOption.AllDirectories).Any(),
            "The compiler could not be compiled ahead of time here: see Directory.Build.targets.");

        using var file = File.OpenRead(typeof(CSharpCompilation).Assembly.Location);
        using var reader = new PEReader(file);
        Assert.True(reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0);
    }
}
