namespace Descent.Cli.Doctor;

/// <summary>One line of <c>descent doctor</c>.</summary>
/// <param name="Good">Whether it is as it should be.</param>
/// <param name="Text">What was found.</param>
/// <param name="Mend">How to mend it, where it is not.</param>
/// <param name="Needed">Whether the course cannot be run without it.</param>
internal sealed record DoctorCheck(bool Good, string Text, string? Mend = null, bool Needed = false)
{
    public override string ToString()
    {
        var mark = Good ? "✓" : Needed ? "✗" : "–";
        return Mend is null ? $"{mark} {Text}" : $"{mark} {Text} {(Needed ? "To mend it:" : "Optional:")} {Mend}";
    }
}
