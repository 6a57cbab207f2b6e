using Descent.Cli;

using var stop = new StopSignals();
return await DescentCommand.RunAsync(args, Terminal.OfThisProcess(), stop.Token);
