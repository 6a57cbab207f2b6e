namespace Descent.Cli.Doctor;

/// <summary>Jupyter itself, for those who read the lessons in a browser; VS Code starts kernels without it.</summary>
internal static class JupyterCheck
{
    private static readonly string[] Programs = ["jupyter-lab", "jupyter-notebook", "jupyter"];

    /// <summary>Looks for the program that opens a notebook.</summary>
    /// <param name="path">The folders of programs.</param>
    public static DoctorCheck Check(string? path) => Programs.Select(program => ProgramPath.Find(program, path)).FirstOrDefault(found => found is not null) is { } found
        ? new(true, $"Jupyter is {found}.")
        : new(false, "There is no Jupyter on the path; VS Code needs none.", "pip install jupyterlab, then jupyter lab in the folder of the course.");
}
