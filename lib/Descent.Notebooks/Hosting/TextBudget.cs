using System.Globalization;

namespace Descent.Notebooks.Hosting;

/// <summary>How much text a cell may leave behind: enough to read, little enough to open the notebook afterwards.</summary>
internal sealed class TextBudget
{
    /// <summary>Characters kept per cell.</summary>
    public const int Limit = 1 << 20;

    private int _left = Limit;
    private long _cut;

    /// <summary>What to say at the end of the cell; <see langword="null"/> where nothing was cut.</summary>
    public string? ClosingLine => _cut is 0 ? null : string.Create(
        CultureInfo.InvariantCulture, $"\n… cut here: {_cut:N0} more characters; a cell keeps {Limit:N0}.\n");

    /// <summary>Returns what may still be kept of a text and counts the rest.</summary>
    /// <param name="text">The text, or the first <see cref="Limit"/> characters of it.</param>
    /// <param name="length">Its true length.</param>
    public string Take(string text, long length)
    {
        var taken = Math.Min(text.Length, _left);
        _left -= taken;
        _cut += length - taken;
        return taken == text.Length ? text : text[..taken];
    }
}
