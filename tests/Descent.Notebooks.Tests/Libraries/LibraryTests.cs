using System.Runtime.InteropServices;
using Descent.Notebooks.Running;
using Descent.Notebooks.Tests.Running;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Descent.Notebooks.Tests.Libraries;

/// <summary>Libraries compiled for the test: Course needs Deep, Deep needs Deeper, and Deeper calls native code.</summary>
public sealed class LibraryTests : IDisposable
{
    private readonly Lab _lab = new();

    [Fact]
    public async Task A_library_is_loaded_with_what_lies_beside_it_and_never_locked()
    {
        var deeper = Compile("Deeper", "public class Deeper { public int Value = 7; [System.Runtime.InteropServices.DllImport(\"descenttest\", EntryPoint = \"SystemNative_GetPid\")] public static extern int Pid(); }");
        var deep = Compile("Deep", "public class Deep : Deeper { public static string Where => typeof(Deep).Assembly.Location; }", deeper);
        var course = Compile("Course", "public static class Course { public static Deep Start() => new Deep(); }", deep, deeper);
        var native = Path.Combine(_lab.Folder.Path, "lib", "runtimes", RuntimeInformation.RuntimeIdentifier, "native", "libdescenttest.so");
        if (OperatingSystem.IsLinux())
        {
            Directory.CreateDirectory(Path.GetDirectoryName(native)!);
            File.Copy(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "libSystem.Native.so"), native);
        }

        var run = await _lab.RunAsync(
            _lab.Options with { KeepGoing = true },
            Lab.Cell("#r \"lib/Course.dll\"\nvar deep = Course.Start(); deep.Value"),
            Lab.Cell("System.IO.File.WriteAllText(\"lib/Deep.dll\", \"changed\"); System.IO.File.Delete(\"lib/Course.dll\");"),
            Lab.Cell("#r \"lib/Deep.dll\"\nDeep again = deep; new Deeper().Value + again.Value"),
            Lab.Cell("Deeper.Pid() == Environment.ProcessId"),
            Lab.Cell("System.IO.Path.GetDirectoryName(Deep.Where)"),
            Lab.Cell("#r \"x.ipynb\""));

        Assert.Equal("7", run.Shown(1));
        Assert.Equal("14", run.Shown(3));
        if (OperatingSystem.IsLinux())
        {
            Assert.Equal("True", run.Shown(4));
        }

        Assert.False(Directory.Exists(run.Shown(5)), "the copies outlive the process");
        Assert.Equal(
            "x.ipynb, cell 6, line 1: ReferenceError: #r \"x.ipynb\": expected a .NET library, found a file of another kind; build it anew with `dotnet build`.",
            run[6].Message);
    }

    [Fact]
    public async Task One_name_is_loaded_once_from_the_first_folder()
    {
        var shared = Compile("Shared", "public class Shared { public string From = \"first\"; }");
        Compile("Other", "public static class Other { public static Shared Make() => new Shared(); }", shared);
        Directory.CreateDirectory(Path.Combine(_lab.Folder.Path, "lib", "integrations"));
        foreach (var name in new[] { "Shared.dll", "Other.dll" })
        {
            File.Copy(Path.Combine(_lab.Folder.Path, "lib", name), Path.Combine(_lab.Folder.Path, "lib", "integrations", name));
        }

        var run = await _lab.RunAsync(
            _lab.Options, Lab.Cell("#r \"lib/Shared.dll\"\nShared shared;"), Lab.Cell("#r \"lib/integrations/Other.dll\"\nshared = Other.Make(); shared.From"));
        Assert.Equal("first", run.Shown(2));
        Assert.All(run.Result.Cells, cell => Assert.Equal(CellStatus.Passed, cell.Status));
    }

    public void Dispose() => _lab.Dispose();

    private string Compile(string name, string source, params string[] needs)
    {
        var path = Path.Combine(_lab.Folder.Path, "lib", $"{name}.dll");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var framework = RuntimeEnvironment.GetRuntimeDirectory();
        string[] references = [Path.Combine(framework, "System.Private.CoreLib.dll"), Path.Combine(framework, "System.Runtime.dll"), .. needs];
        var emitted = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source)],
            references.Select(reference => MetadataReference.CreateFromFile(reference)),
            new(OutputKind.DynamicallyLinkedLibrary)).Emit(path);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return path;
    }
}
