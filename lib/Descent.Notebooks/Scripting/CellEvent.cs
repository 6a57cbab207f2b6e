using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Descent.Notebooks.Scripting;

/// <summary>Something a session did, a running cell as a rule, that its reader should know.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(SessionReady), "ready")]
[JsonDerivedType(typeof(TextWritten), "text")]
[JsonDerivedType(typeof(ValueShown), "shown")]
[JsonDerivedType(typeof(ValueUpdated), "updated")]
[JsonDerivedType(typeof(CellEnded), "ended")]
internal abstract record CellEvent;

/// <summary>The session is warm and waits for its first cell.</summary>
internal sealed record SessionReady : CellEvent;

/// <summary>Text went to the console.</summary>
/// <param name="Stream"><c>stdout</c> or <c>stderr</c>.</param>
/// <param name="Text">The text.</param>
internal sealed record TextWritten(string Stream, string Text) : CellEvent;

/// <summary>A value was shown: by <c>display</c>, or as the last expression of its cell.</summary>
/// <param name="Bundle">Mime types and what they hold.</param>
/// <param name="DisplayId">The name under which it can be updated; <see langword="null"/> for a cell's last expression.</param>
internal sealed record ValueShown(JsonObject Bundle, string? DisplayId = null) : CellEvent;

/// <summary>A value shown before, perhaps by an earlier cell, is to look different now.</summary>
/// <param name="Bundle">Mime types and what they hold from now on.</param>
/// <param name="DisplayId">Which one.</param>
internal sealed record ValueUpdated(JsonObject Bundle, string DisplayId) : CellEvent;

/// <summary>The cell came to its end; nothing of it follows.</summary>
/// <param name="Error">Why it failed; <see langword="null"/> where it ran through.</param>
internal sealed record CellEnded(CellError? Error = null) : CellEvent;
