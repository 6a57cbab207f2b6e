namespace Descent.Notebooks.Hosting;

/// <summary><c>display(value)</c> written the other way round, as in .NET Interactive.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows a value now, in place, instead of at the end of the cell.</summary>
    /// <param name="value">The value.</param>
    /// <param name="mimeTypes">The forms to show it in; none means all that the value prefers.</param>
    /// <returns>What was shown; its <see cref="DisplayedValue.Update"/> replaces it.</returns>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes) => DisplayedValue.Show(value, mimeTypes);
}
