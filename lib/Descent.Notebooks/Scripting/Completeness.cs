namespace Descent.Notebooks.Scripting;

/// <summary>Whether a text is a whole cell: a console asks before it runs a line or waits for the next.</summary>
internal enum Completeness
{
    /// <summary>It can be run.</summary>
    Complete,

    /// <summary>More must follow.</summary>
    Incomplete,

    /// <summary>Nothing that follows can make it right.</summary>
    Invalid,
}
