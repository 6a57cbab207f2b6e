namespace Descent.Notebooks.Tests.Running;

/// <summary>Cells that do not end by themselves.</summary>
public sealed class EndlessNotebook : SharedNotebook
{
    protected override TimeSpan CellTimeout => TimeSpan.FromSeconds(2);

    protected override void AddCells()
    {
        Add("keep", "var kept = 5;");
        Add("loop", "while (true) { }");
        Add("loop after await", "await Task.Delay(1); while (true) { }");
        Add("loop again", "while (true) { }");
        Add("loop after await again", "await Task.Yield(); while (true) { }");
        Add("never", "await Task.Delay(-1);");
        Add("sleep", "System.Threading.Thread.Sleep(-1);");
        Add("wait", "new System.Threading.ManualResetEventSlim().Wait();");
        Add("chatter", "while (true) { Console.WriteLine(\"again\"); }");
        Add("show kept", "kept");
        // Reached by an exception: what follows a quiet try block is compiled into the ordinary path, where an abort reaches it.
        Add("finally", "try { try { throw new Exception(); } finally { while (true) { } } } catch { }");
        Add("too late", "kept");
    }
}
