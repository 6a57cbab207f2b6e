using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Descent.Notebooks.Libraries.Packages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Scripting.Hosting;

namespace Descent.Notebooks.Libraries;

/// <summary>The libraries that the cells of one notebook have loaded with <c>#r</c>.</summary>
internal sealed class NotebookLibraries : MetadataReferenceResolver
{
    private readonly ShadowFolders _folders;
    private readonly LibraryContext _context;
    private readonly InteractiveAssemblyLoader _loader;

    // Replaced as a whole: while a cell loads libraries, somebody may ask what can be typed in the next.
    private ImmutableDictionary<string, PortableExecutableReference> _byName = ImmutableDictionary<string, PortableExecutableReference>.Empty;

    /// <summary>Starts without any.</summary>
    /// <param name="shadow">An empty folder for copies.</param>
    /// <param name="loader">Hands assemblies to the cells.</param>
    public NotebookLibraries(string shadow, InteractiveAssemblyLoader loader)
    {
        _folders = new(shadow);
        _context = new(_folders);
        _loader = loader;
    }

    /// <summary>All libraries so far, with those that they need.</summary>
    public IEnumerable<PortableExecutableReference> All => _byName.Values;

    /// <summary>Loads a library and what it needs from beside it.</summary>
    /// <param name="path">As the <c>#r</c> says, relative to the notebook's folder.</param>
    /// <param name="loader">The file that says so, to whose folder it is relative then; <see langword="null"/> for a cell.</param>
    /// <returns>Whether there is such a file, or a framework assembly of that name.</returns>
    /// <exception cref="BadImageFormatException">The file is no assembly.</exception>
    public bool TryLoad(string path, string? loader = null)
    {
        if (FindFramework(path) is not null)
        {
            return true;
        }

        var full = Path.GetFullPath(path, Path.GetDirectoryName(loader) ?? Directory.GetCurrentDirectory());
        if (!File.Exists(full))
        {
            return false;
        }

        Load(_folders.CopyOf(full));
        return true;
    }

    /// <summary>Loads what packages have brought; nothing where one library does not go with those that are loaded.</summary>
    /// <exception cref="PackageException">It does not.</exception>
    public void Load(RestoredPackages packages)
    {
        try
        {
            var wanted = packages.Assemblies.Select(path => (Path: path, Name: AssemblyName.GetAssemblyName(path))).ToList();
            foreach (var (path, name) in wanted)
            {
                if (_byName.GetValueOrDefault(name.Name!)?.FilePath is { } loaded && AssemblyName.GetAssemblyName(loaded).Version is var version && version < name.Version)
                {
                    throw new PackageException(
                        $"needs {name.Name} {name.Version}, and {version} is loaded already; restart the kernel, and ask for this package in the first cell");
                }
            }

            _context.Add(packages);
            wanted.ForEach(library => Load(library.Path));
        }
        catch (BadImageFormatException error)
        {
            throw new PackageException($"expected .NET libraries in it, found another kind of file: {error.Message}");
        }
    }

    /// <summary>The libraries that were built anew after they had been loaded; each is named once for each build.</summary>
    public IEnumerable<string> Rebuilt() => _folders.Rebuilt(_byName.Values.Select(library => library.FilePath!));

    /// <inheritdoc/>
    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties) =>
        (FindFramework(reference) ?? _byName.GetValueOrDefault(Path.GetFileNameWithoutExtension(reference))) is { } found
            ? [found.WithProperties(properties)]
            : [];

    /// <inheritdoc/>
    public override bool Equals(object? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => _folders.GetHashCode();

    // "System.Net.Http" names an assembly; "System.Net.Http.dll" and "../x/y.dll" name files.
    private static PortableExecutableReference? FindFramework(string reference) =>
        FrameworkReferences.ByName.GetValueOrDefault(reference);

    private void Load(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        if (_byName.ContainsKey(name) || FrameworkReferences.ByName.ContainsKey(name))
        {
            return;
        }

        _loader.RegisterDependency(_context.LoadOnce(path));
        _byName = _byName.Add(name, MetadataReference.CreateFromFile(path));
        foreach (var needed in NeededBy(path))
        {
            if (_folders.All.Select(folder => Path.Combine(folder, $"{needed}.dll")).FirstOrDefault(File.Exists) is { } beside)
            {
                Load(beside);
            }
        }
    }

    private static ImmutableArray<string> NeededBy(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }
}
