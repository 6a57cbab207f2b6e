namespace Descent.Notebooks.Tests.Running;

/// <summary>Cells about tags.</summary>
public sealed class TagNotebook : SharedNotebook
{
    protected override void AddCells()
    {
        Add("throws", "throw new Exception();", "raises-exception");
        Add("does not compile", "nonsense", "raises-exception");
        Add("does not throw", "1", "raises-exception");
        Add("skipped", "throw new Exception();", "skip-execution");
        Add("exercise", "int Solve() => throw new NotImplementedException();", "exercise");
        Add("load", "#r \"lib/bin/Missing.dll\"");
        Add("not built", "throw new Exception();", "requires:Descent.Nowhere");
        Add("after", "\"went on\"");
    }
}
