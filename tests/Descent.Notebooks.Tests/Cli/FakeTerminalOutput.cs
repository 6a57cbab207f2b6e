using System.Text;
using Spectre.Console;

namespace Descent.Notebooks.Tests.Cli;

/// <summary>A terminal of 120 × 40 letters, as a writer.</summary>
internal sealed class FakeTerminalOutput(TextWriter writer) : IAnsiConsoleOutput
{
    public TextWriter Writer => writer;

    public bool IsTerminal => true;

    public int Width => 120;

    public int Height => 40;

    public void SetEncoding(Encoding encoding)
    {
    }
}
