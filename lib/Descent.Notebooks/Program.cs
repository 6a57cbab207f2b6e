using Descent.Notebooks.Worker;

// Started by NotebookRunner; people use the command `descent`.
if (args is not ["run-cells", var pipe, var shadow])
{
    Console.Error.WriteLine("Expected to be started by a notebook runner; run notebooks with `dotnet run --project lib/Descent.Cli -- run`.");
    return 1;
}

return WorkerProgram.Run(pipe, shadow, WarmUp.Open);
