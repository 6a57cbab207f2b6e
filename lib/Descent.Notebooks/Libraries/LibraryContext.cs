using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using Descent.Notebooks.Libraries.Packages;

namespace Descent.Notebooks.Libraries;

/// <summary>Loads a notebook's libraries, each name once, with what lies beside them: managed, native, and at second hand.</summary>
/// <param name="folders">Where they lie.</param>
internal sealed class LibraryContext(ShadowFolders folders) : AssemblyLoadContext("notebook")
{
    private readonly Dictionary<string, AssemblyDependencyResolver?> _resolvers = [];
    private readonly List<string> _natives = [];

    /// <summary>Packages lie in many folders, so their native libraries are found by name.</summary>
    public void Add(RestoredPackages packages) => _natives.AddRange(packages.Natives.Except(_natives));

    /// <summary>Loads a library, unless one of its name is there.</summary>
    /// <param name="path">Full path.</param>
    public Assembly LoadOnce(string path) => Loaded(Path.GetFileNameWithoutExtension(path)) ?? LoadFromAssemblyPath(path);

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        // What a cell has loaded is the one that its libraries mean, too. Else the framework and the host come first,
        // unless a library needs a later version than they are.
        var loaded = Loaded(assemblyName.Name!);
        if (loaded is null && IsProvided(assemblyName))
        {
            return null;
        }

        var path = folders.All.Select(folder => Path.Combine(folder, $"{assemblyName.Name}.dll")).FirstOrDefault(File.Exists);
        if (loaded is null && path is null && assemblyName.Name!.StartsWith("Descent.", StringComparison.Ordinal))
        {
            // Descent asks for its integrations by name; they are not copied before somebody does.
            path = folders.IntegrationOf(assemblyName.Name);
        }

        return loaded ?? (path is null ? null : LoadFromAssemblyPath(path));
    }

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        var path = Assemblies.Select(assembly => ResolverOf(assembly)?.ResolveUnmanagedDllToPath(unmanagedDllName)).FirstOrDefault(File.Exists)
            ?? _natives.FirstOrDefault(native => FilesOf(unmanagedDllName).Contains(Path.GetFileName(native)))
            ?? folders.All.SelectMany(folder => PlacesIn(folder, unmanagedDllName)).FirstOrDefault(File.Exists);
        return path is null ? 0 : LoadUnmanagedDllFromPath(path);
    }

    private static bool IsProvided(AssemblyName wanted)
    {
        try
        {
            return Default.LoadFromAssemblyName(new AssemblyName(wanted.Name!)).GetName().Version >= wanted.Version;
        }
        catch (Exception error) when (error is FileNotFoundException or FileLoadException or BadImageFormatException)
        {
            return false;
        }
    }

    // A library's .deps.json, where there is one, knows best which of its native files fits this machine.
    private AssemblyDependencyResolver? ResolverOf(Assembly library)
    {
        if (!_resolvers.TryGetValue(library.Location, out var resolver))
        {
            resolver = File.Exists(Path.ChangeExtension(library.Location, ".deps.json")) ? new(library.Location) : null;
            _resolvers[library.Location] = resolver;
        }

        return resolver;
    }

    private Assembly? Loaded(string name) => Assemblies.FirstOrDefault(assembly => assembly.GetName().Name == name);

    private static IEnumerable<string> PlacesIn(string folder, string name)
    {
        string[] places = [folder, Path.Combine(folder, "runtimes", RuntimeInformation.RuntimeIdentifier, "native")];
        return places.SelectMany(place => FilesOf(name).Select(file => Path.Combine(place, file)));
    }

    private static string[] FilesOf(string name)
    {
        var extension = OperatingSystem.IsWindows() ? ".dll" : OperatingSystem.IsMacOS() ? ".dylib" : ".so";
        return [name, name + extension, "lib" + name + extension];
    }
}
