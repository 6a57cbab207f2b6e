namespace Descent.Notebooks.Scripting;

/// <summary>Why a cell failed, as Jupyter names the parts.</summary>
/// <param name="Name">The exception's type, or the compiler's code (<c>ename</c>).</param>
/// <param name="Value">The message (<c>evalue</c>).</param>
/// <param name="Traceback">The message again and where it came from, the reader's own frames only.</param>
/// <param name="Line">1-based line of the cell, where known.</param>
/// <param name="Interrupted">Whether the cell was stopped from outside.</param>
internal sealed record CellError(string Name, string Value, IReadOnlyList<string> Traceback, int? Line = null, bool Interrupted = false)
{
    /// <summary>The error in one line: <c>CS0103 The name …</c> or <c>DivideByZeroException: Attempted …</c>.</summary>
    public string Summary
    {
        get
        {
            var separator = Name.StartsWith("CS", StringComparison.Ordinal) && Name.Length is 6 ? " " : ": ";
            var firstLine = Value.AsSpan().Trim().IndexOfAny('\r', '\n') is var end and > 0 ? Value.Trim()[..end] : Value.Trim();
            return Name + separator + firstLine;
        }
    }
}
