namespace Descent.Cli;

/// <summary>The programs that can run a notebook's cells.</summary>
internal static class EnginePaths
{
    public const string Own = "descent";
    public const string Interactive = "interactive";

    private const string Built = "lib/bin/interactive/Descent.Interactive.dll";

    /// <summary>The program of an engine; <see langword="null"/> for our own, which is always there.</summary>
    /// <exception cref="InputException">It has not been built.</exception>
    public static string? Find(string engine, string directory)
    {
        if (engine == Own)
        {
            return null;
        }

        var path = Repository.Find(directory) is { } root ? Path.GetFullPath(Built, root) : null;
        return File.Exists(path) ? path : throw new InputException(
            $"Expected .NET Interactive's engine in {Built}, found no such file: build it with 'dotnet build lib/integrations/Descent.Interactive', " +
            "which needs a feed with Microsoft.DotNet.Interactive.CSharp 1.0.0-beta.26120.1 (descent doctor says what is there), or leave --engine interactive out.");
    }
}
