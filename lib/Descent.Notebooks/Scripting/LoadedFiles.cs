using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Descent.Notebooks.Scripting;

/// <summary>Finds the files that cells load with <c>#load</c>: relative to the notebook's folder, or to the file that loads them.</summary>
internal sealed class LoadedFiles : SourceReferenceResolver
{
    private LoadedFiles()
    {
    }

    /// <summary>The only one: it remembers nothing.</summary>
    public static LoadedFiles Resolver { get; } = new();

    /// <summary>The full path of a file; <see langword="null"/> where there is none.</summary>
    /// <param name="path">As <c>#load</c> says.</param>
    /// <param name="loader">The file that loads it, or the name of a cell.</param>
    public static string? Find(string path, string? loader)
    {
        var folder = Path.IsPathRooted(loader) ? Path.GetDirectoryName(loader)! : Directory.GetCurrentDirectory();
        return Path.GetFullPath(Path.Combine(folder, path)) is var full && File.Exists(full) ? full : null;
    }

    /// <inheritdoc/>
    public override string? ResolveReference(string path, string? baseFilePath) => Find(path, baseFilePath);

    /// <inheritdoc/>
    public override string? NormalizePath(string path, string? baseFilePath) => path;

    /// <inheritdoc/>
    public override Stream OpenRead(string resolvedPath) => File.OpenRead(resolvedPath);

    /// <inheritdoc/>
    public override SourceText ReadText(string resolvedPath) => SourceText.From(new CellText(File.ReadAllText(resolvedPath)).CSharp, Encoding.UTF8);

    /// <inheritdoc/>
    public override bool Equals(object? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => 0;
}
