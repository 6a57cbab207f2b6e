namespace Descent.Landscapes;

/// <summary>How long the directions of a plane are made.</summary>
public enum DirectionScale
{
    /// <summary>They stay as they are.</summary>
    None,

    /// <summary>Each unit's weights as long as in the network.</summary>
    Filter,

    /// <summary>Each weight matrix as long as in the network.</summary>
    Layer,

    /// <summary>The whole direction of length 1.</summary>
    Unit,
}
