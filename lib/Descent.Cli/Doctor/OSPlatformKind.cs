namespace Descent.Cli.Doctor;

/// <summary>The systems between which Jupyter's folders differ.</summary>
internal enum OSPlatformKind
{
    Linux,
    MacOS,
    Windows,
}
