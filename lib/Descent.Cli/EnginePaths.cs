using Descent.Notebooks.Integrations;

namespace Descent.Cli;

/// <summary>The programs that can run a notebook's cells.</summary>
internal static class EnginePaths
{
    public const string Own = "descent";
    public const string Interactive = "interactive";

    /// <summary>The program of an engine; <see langword="null"/> for our own, which is always there.</summary>
    /// <exception cref="InputException">It has not been built.</exception>
    public static string? Find(string engine, string directory)
    {
        if (engine == Own)
        {
            return null;
        }

        var root = Repository.Find(directory);
        return root is null ? throw Missing() : Integration.BuiltAssembly(root, "Descent.Interactive") ?? throw Missing();
    }

    private static InputException Missing() => new(
        "Expected .NET Interactive's engine in lib/bin/interactive, found none: descent run builds it where a package feed carries " +
        "Microsoft.DotNet.Interactive.CSharp 1.0.0-beta.26120.1, so add such a feed (descent doctor says what is there) or leave --engine interactive out.");
}
