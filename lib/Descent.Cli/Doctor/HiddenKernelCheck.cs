namespace Descent.Cli.Doctor;

/// <summary>An extension that hides the C# kernel: with it, VS Code's list of Jupyter kernels leaves out <c>.net-csharp</c>, however well it is installed.</summary>
internal static class HiddenKernelCheck
{
    private const string Extension = "ms-dotnettools.dotnet-interactive-vscode";

    /// <summary>A line where Polyglot Notebooks is installed, none elsewhere.</summary>
    public static IEnumerable<DoctorCheck> Check(string home) => EditorCheck.Has(home, Extension)
        ?
        [
            new(
                false, $"VS Code has Polyglot Notebooks ({Extension}), which hides the Jupyter kernel '{KernelspecCheck.Name}'.",
                $"code --uninstall-extension {Extension}, or disable it for this folder."),
        ]
        : [];
}
