namespace Descent.Notebooks.Hosting;

/// <summary>The keyboard as a cell sees it: there is nobody to type.</summary>
internal sealed class NoInput : TextReader
{
    public override int Peek() => throw Refusal();

    public override int Read() => throw Refusal();

    public override string? ReadLine() => throw Refusal();

    private static InvalidOperationException Refusal() =>
        new("A notebook cell cannot read from the keyboard; write the value into the cell instead.");
}
