using System.Formats.Tar;
using System.IO.Compression;

namespace Descent.Notebooks.Downloads;

/// <summary>The folder that an archive unpacks to. It appears as a whole or not at all.</summary>
internal sealed class ArchiveFolder
{
    private readonly DataArchive _archive;
    private readonly string _path;

    public ArchiveFolder(DataArchive archive, string path)
    {
        _archive = archive;
        _path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
    }

    /// <summary>Refuses a place where something else is.</summary>
    /// <param name="replace">Whether files of an earlier download may be replaced.</param>
    /// <exception cref="DownloadException">It is a file, or a folder with files that would be lost.</exception>
    public void Check(bool replace)
    {
        if (File.Exists(_path))
        {
            throw new DownloadException($"Expected a folder for {_archive.Title}, got the file '{_path}': name another with --to.");
        }

        string[] there = Directory.Exists(_path) ? [.. Directory.EnumerateFileSystemEntries(_path).Select(entry => Path.GetFileName(entry)!).Order(StringComparer.Ordinal)] : [];
        if (there.FirstOrDefault(name => !_archive.Has(name)) is { } other)
        {
            throw new DownloadException($"Expected a new folder or {_archive.Title}'s files, found '{other}' in '{_path}', which would be lost: name another folder with --to.");
        }

        if (there.Length > 0 && !replace)
        {
            throw new DownloadException($"'{_path}' is {(_archive.WhatIsWrong(_path) is { } wrong ? $"incomplete: {wrong}" : "complete")}. --force replaces its files.");
        }
    }

    /// <summary>Unpacks beside the folder, checks what came, then takes the folder's place.</summary>
    /// <exception cref="DownloadException">The archive does not hold what it should, or the disk does not take it; the folder is as it was.</exception>
    public void Unpack(Stream archive, CancellationToken cancellationToken)
    {
        var unfinished = $"{_path}.unpacking";
        try
        {
            Remove(unfinished);
            Directory.CreateDirectory(unfinished);
            Extract(archive, unfinished, cancellationToken);
            if (_archive.WhatIsWrong(unfinished) is { } wrong)
            {
                throw new DownloadException($"{_archive.FileName} has the right MD5 but not the right files: {wrong}.");
            }

            TakePlace(unfinished);
        }
        catch (Exception problem) when (problem is InvalidDataException or EndOfStreamException)
        {
            throw new DownloadException($"{_archive.FileName} has the right MD5 but cannot be unpacked: {problem.Message}", problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new DownloadException($"Expected to write to '{_path}', got: {problem.Message} Mend that, or name another folder with --to; the archive need not be loaded again.", problem);
        }
        finally
        {
            Remove(unfinished);
        }
    }

    /// <summary>Takes the files that are wanted and nothing else, so that no link and no '..' in the archive can write anywhere.</summary>
    private void Extract(Stream archive, string folder, CancellationToken cancellationToken)
    {
        using var reader = new TarReader(new GZipStream(archive, CompressionMode.Decompress, leaveOpen: true));
        while (reader.GetNextEntry() is { } entry)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var name = Path.GetFileName(entry.Name);
            if (entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile && entry.Name == $"{_archive.Folder}/{name}" && _archive.Has(name))
            {
                entry.ExtractToFile(Path.Combine(folder, name), overwrite: true);
            }
        }
    }

    /// <summary>A folder cannot be renamed onto another: the earlier one steps aside, and comes back if that fails.</summary>
    private void TakePlace(string finished)
    {
        var earlier = $"{_path}.earlier";
        Remove(earlier);
        if (Directory.Exists(_path))
        {
            Directory.Move(_path, earlier);
        }

        try
        {
            Directory.Move(finished, _path);
        }
        catch (IOException) when (Directory.Exists(earlier))
        {
            Directory.Move(earlier, _path);
            throw;
        }

        Remove(earlier);
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
