using Descent.Interactive;
using Descent.Notebooks.Worker;

// Started by NotebookRunner in place of Descent.Notebooks.dll; people use `descent run --engine interactive`.
if (args is not ["run-cells", var pipe, var shadow])
{
    Console.Error.WriteLine("Expected to be started by a notebook runner; run notebooks with `dotnet run --project lib/Descent.Cli -- run --engine interactive`.");
    return 1;
}

return WorkerProgram.Run(pipe, shadow, _ => KernelSession.Open());
