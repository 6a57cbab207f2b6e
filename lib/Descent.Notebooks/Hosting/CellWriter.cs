using System.Text;

namespace Descent.Notebooks.Hosting;

/// <summary>The console as a cell sees it.</summary>
/// <param name="stream"><c>stdout</c> or <c>stderr</c>.</param>
internal sealed class CellWriter(string stream) : TextWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => CellStage.Current.Write(stream, [value]);

    public override void Write(char[] buffer, int index, int count) => CellStage.Current.Write(stream, buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer) => CellStage.Current.Write(stream, buffer);

    public override void Write(string? value) => CellStage.Current.Write(stream, value);

    // One piece instead of two, so that lines of several threads do not mix.
    public override void WriteLine(string? value) => CellStage.Current.Write(stream, value + CoreNewLineText);

    private string CoreNewLineText => new(CoreNewLine);
}
