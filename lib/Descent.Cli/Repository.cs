namespace Descent.Cli;

/// <summary>The course's folder: the one that holds <c>Descent.slnx</c>.</summary>
internal static class Repository
{
    /// <summary>Looks from the current directory upwards, then from the command's own place upwards.</summary>
    public static string? Find(string currentDirectory, string? commandDirectory = null) =>
        Above(currentDirectory) ?? Above(commandDirectory ?? AppContext.BaseDirectory);

    private static string? Above(string directory)
    {
        for (var place = new DirectoryInfo(directory); place is not null; place = place.Parent)
        {
            if (File.Exists(Path.Combine(place.FullName, "Descent.slnx")))
            {
                return place.FullName;
            }
        }

        return null;
    }
}
