namespace Descent.Cli;

/// <summary>Messages come from notebooks: whatever they hold, they take one line and steer no terminal.</summary>
internal static class OneLine
{
    private const int Longest = 400;

    public static string Of(string text)
    {
        var visible = new string([.. text.Select(c => char.IsControl(c) ? ' ' : c)]);
        var line = string.Join(' ', visible.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= Longest ? line : line[..(Longest - 1)] + "…";
    }
}
