namespace Descent.Notebooks.Downloads;

/// <summary>The room on a disk.</summary>
internal static class DiskSpace
{
    /// <summary>Bytes that may still be written below a path, which need not exist; where the system does not say, as many as you like.</summary>
    public static long Free(string path)
    {
        try
        {
            var place = new DirectoryInfo(path);
            while (!place.Exists && place.Parent is { } parent)
            {
                place = parent;
            }

            return new DriveInfo(place.FullName).AvailableFreeSpace;
        }
        catch (Exception problem) when (problem is ArgumentException or IOException or UnauthorizedAccessException)
        {
            // A share without a drive letter, for example.
            return long.MaxValue;
        }
    }
}
