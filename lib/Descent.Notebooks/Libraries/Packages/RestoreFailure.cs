using Descent.Notebooks.Integrations;

namespace Descent.Notebooks.Libraries.Packages;

/// <summary>Says why a restore failed, and how to mend it.</summary>
internal static class RestoreFailure
{
    /// <summary>The second half of a sentence that begins with the <c>#r</c>.</summary>
    /// <param name="output">All that the restore wrote.</param>
    public static string Explain(string output)
    {
        if (BuildError.In(output) is [var first, ..] errors)
        {
            // How many versions there are, and where, is further errors of the same code.
            var details = errors.Where(error => error == first || error.IsAboutVersions).Select(error => error.Text.Trim(' ', '-', '.'));
            return $"expected a package that can be restored, found {first.Code}: {string.Join("; ", details)}. {Mend(first)}";
        }

        var said = output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return $"expected dotnet restore to run, but it said: {string.Join(' ', said.Take(3))} Install the .NET 10 SDK (https://dotnet.microsoft.com/download).";
    }

    private static string Mend(BuildError error) => error switch
    {
        { MissingPackage: not null } => "Check its name and version, or name a feed that has it in a nuget.config beside the notebook.",
        { IsUnreachableFeed: true } => "Make that feed reachable, or take it out of nuget.config.",
        _ => "dotnet restore says the same of a project with this package.",
    };
}
