using System.Text.Json;
using Descent.Cli.Doctor;

namespace Descent.Notebooks.Tests.Cli;

/// <summary>What doctor says of Descent's own kernel, and of the Jupyter that would start it.</summary>
public sealed class OwnKernelTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Spec => Path.Combine(_folder.Path, "descent", "kernel.json");

    [Fact]
    public void A_kernel_that_is_not_installed_can_be() => Assert.Equal(
        "– Descent's own Jupyter kernel is not installed. Optional: descent kernel install, and VS Code and Jupyter offer 'C# (Descent)'.",
        Check());

    [Fact]
    public void A_kernel_is_good_while_what_it_starts_is_there()
    {
        var program = _folder.File("bin/dotnet.exe", "");
        var library = _folder.File("tool/Descent.Cli.dll", "");
        Write(program, library, "kernel", "run", "--connection-file", "{connection_file}");
        Assert.Equal($"✓ Descent's own Jupyter kernel is in {Path.Combine(_folder.Path, "descent")}.", Check());

        File.Delete(library);
        Assert.Equal(
            $"– Descent's own Jupyter kernel would start {library}, which is not there (any more): {Spec} says so. Optional: descent kernel install writes it anew.",
            Check());

        File.Delete(program);
        Assert.StartsWith($"– Descent's own Jupyter kernel would start {program}, which is not there", Check());
    }

    [Fact]
    public void A_program_without_a_folder_is_looked_up_on_the_path()
    {
        Write("dotnet.exe", "{connection_file}");
        Assert.StartsWith("– Descent's own Jupyter kernel would start dotnet.exe, which is not there", Check());

        _folder.File("bin/dotnet.exe", "");
        Assert.StartsWith("✓", Check());
    }

    [Fact]
    public void A_kernel_that_hears_of_no_connection_is_found()
    {
        Write(_folder.File("bin/dotnet.exe", ""), "kernel", "run");

        Assert.Equal(
            $"– {Spec} does not hand over {{connection_file}}, so no front end could talk to the kernel. Optional: descent kernel install writes it anew.", Check());
    }

    [Theory]
    [InlineData("[]", "expected an object with argv, the command to start.")]
    [InlineData("{ \"argv\": [] }", "expected an object with argv, the command to start.")]
    [InlineData("{ \"argv\": [1] }", "")]
    [InlineData("{", "")]
    public void A_broken_file_is_named(string text, string why)
    {
        _folder.File("descent/kernel.json", text);

        var line = Check();

        Assert.StartsWith($"– {Spec} is no kernelspec: {why}", line);
        Assert.EndsWith("Optional: descent kernel install writes it anew.", line);
    }

    [Fact]
    public void Jupyter_is_looked_up_on_the_path()
    {
        Assert.Equal(
            "– There is no Jupyter on the path; VS Code needs none. Optional: pip install jupyterlab, then jupyter lab in the folder of the course.",
            JupyterCheck.Check(Path.Combine(_folder.Path, "bin")).ToString());

        var program = _folder.File(OperatingSystem.IsWindows() ? "bin/jupyter.exe" : "bin/jupyter", "");
        Assert.Equal($"✓ Jupyter is {program}.", JupyterCheck.Check($"/nowhere{Path.PathSeparator}{Path.Combine(_folder.Path, "bin")}").ToString());
    }

    public void Dispose() => _folder.Dispose();

    private void Write(params string[] argv) => _folder.File("descent/kernel.json", JsonSerializer.Serialize(new { argv }));

    private string Check() => OwnKernelCheck.Check([Path.Combine(_folder.Path, "none"), _folder.Path], Path.Combine(_folder.Path, "bin")).ToString();
}
