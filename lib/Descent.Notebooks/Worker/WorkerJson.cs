using System.Text.Json.Serialization;
using Descent.Notebooks.Scripting;

namespace Descent.Notebooks.Worker;

/// <summary>The language that runner and process speak; written by the compiler, so that neither needs reflection to start.</summary>
[JsonSerializable(typeof(WorkerRequest))]
[JsonSerializable(typeof(CellEvent))]
internal sealed partial class WorkerJson : JsonSerializerContext;
