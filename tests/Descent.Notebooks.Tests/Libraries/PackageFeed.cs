using System.IO.Compression;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Descent.Notebooks.Tests.Libraries;

/// <summary>A folder of packages that the test itself packs, and a <c>nuget.config</c> that knows no other: tests need no network.</summary>
/// <param name="folder">The notebook's folder.</param>
internal sealed class PackageFeed(string folder)
{
    public string Folder { get; } = Directory.CreateDirectory(Path.Combine(folder, "feed")).FullName;

    public void Configure(string feed = "feed") => File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
        <configuration>
          <config><add key="globalPackagesFolder" value="packages" /></config>
          <packageSources><clear /><add key="test" value="{feed}" /></packageSources>
          <fallbackPackageFolders><clear /></fallbackPackageFolders>
        </configuration>
        """);

    /// <summary>Packs a library of one source file.</summary>
    /// <param name="id">The package's and the assembly's name.</param>
    /// <param name="version">Both their version.</param>
    /// <param name="source">Its C#.</param>
    /// <param name="needs">A package that it needs, with its version, and the path of that one's library.</param>
    /// <param name="native">A native library to go with it.</param>
    /// <returns>The path of the library.</returns>
    public string Pack(string id, string version, string source, (string Id, string Version, string Library)? needs = null, string? native = null)
    {
        var library = Compile(id, version, source, needs?.Library);
        using var package = ZipFile.Open(Path.Combine(Folder, $"{id}.{version}.nupkg"), ZipArchiveMode.Create);
        using (var manifest = new StreamWriter(package.CreateEntry($"{id}.nuspec").Open()))
        {
            var dependency = needs is { } needed ? $"<dependency id=\"{needed.Id}\" version=\"{needed.Version}\" />" : "";
            manifest.Write($"""
                <package><metadata><id>{id}</id><version>{version}</version><authors>Test</authors><description>Test</description>
                <dependencies><group targetFramework="net10.0">{dependency}</group></dependencies></metadata></package>
                """);
        }

        package.CreateEntryFromFile(library, $"lib/net10.0/{id}.dll");
        if (native is not null)
        {
            package.CreateEntryFromFile(native, $"runtimes/linux-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}/native/libdescentpackage.so");
        }

        return library;
    }

    private string Compile(string name, string version, string source, string? need)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "built", version)).FullName, $"{name}.dll");
        var framework = RuntimeEnvironment.GetRuntimeDirectory();
        string?[] references = [Path.Combine(framework, "System.Private.CoreLib.dll"), Path.Combine(framework, "System.Runtime.dll"), need];
        var emitted = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText($"[assembly: System.Reflection.AssemblyVersion(\"{version}.0\")]\n{source}")],
            references.OfType<string>().Select(reference => MetadataReference.CreateFromFile(reference)),
            new(OutputKind.DynamicallyLinkedLibrary)).Emit(path);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return path;
    }
}
