namespace Descent.Notebooks.Downloads;

/// <summary>An archive (.tar.gz) with one folder of data files: where it can be had, how it is recognised, what it unpacks to.</summary>
public sealed record DataArchive
{
    /// <summary>What the data is called.</summary>
    public required string Title { get; init; }

    /// <summary>The archive's file name.</summary>
    public required string FileName { get; init; }

    /// <summary>Its bytes.</summary>
    public required long Length { get; init; }

    /// <summary>Its MD5 in lower-case hexadecimal digits: enough against damage.</summary>
    public required string Md5 { get; init; }

    /// <summary>Where it can be had, the first choice first. They all give the same bytes.</summary>
    public required IReadOnlyList<Uri> Mirrors { get; init; }

    /// <summary>The one folder in it.</summary>
    public required string Folder { get; init; }

    /// <summary>The files that the folder must have, with their bytes; null: any number but none.</summary>
    public required IReadOnlyDictionary<string, long?> Files { get; init; }

    /// <summary>Files that belong to the folder, too, but are not needed.</summary>
    public IReadOnlyList<string> Extras { get; init; } = [];

    /// <summary>Whether a file belongs to the folder.</summary>
    /// <param name="name">Its name.</param>
    public bool Has(string name) => Files.ContainsKey(name) || Extras.Contains(name);

    /// <summary>What the files take on the disk.</summary>
    public long UnpackedLength => Files.Values.Sum(length => length ?? 0);

    /// <summary>What a folder lacks of the files.</summary>
    /// <param name="folder">The folder; it need not exist.</param>
    /// <returns>Null if it lacks nothing; else the first thing that is not as it should be.</returns>
    public string? WhatIsWrong(string folder)
    {
        foreach (var (name, expected) in Files)
        {
            var file = new FileInfo(Path.Combine(folder, name));
            if (!file.Exists)
            {
                return $"expected {name}, found none";
            }

            if (expected is { } length ? file.Length != length : file.Length == 0)
            {
                return $"expected {name} with {(expected is { } bytes ? $"{bytes}" : "some")} bytes, found {file.Length}";
            }
        }

        return null;
    }
}
