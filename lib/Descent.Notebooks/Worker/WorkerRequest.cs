using System.Text.Json.Serialization;

namespace Descent.Notebooks.Worker;

/// <summary>What the runner asks of a notebook's process.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "request")]
[JsonDerivedType(typeof(RunCell), "run")]
[JsonDerivedType(typeof(StopCell), "stop")]
internal abstract record WorkerRequest;

/// <summary>Run a cell; its events follow, <see cref="Scripting.CellEnded"/> last.</summary>
/// <param name="Number">Its number, for traces.</param>
/// <param name="Source">Its C#.</param>
internal sealed record RunCell(int Number, string Source) : WorkerRequest;

/// <summary>Stop the cell that is running.</summary>
internal sealed record StopCell : WorkerRequest;
