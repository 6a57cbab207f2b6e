namespace Descent.Notebooks.Hosting;

/// <summary>A value that is on show and can be replaced in place.</summary>
public sealed class DisplayedValue
{
    private static int _shown;
    private readonly string[] _mimeTypes;

    private DisplayedValue(string[] mimeTypes) => _mimeTypes = mimeTypes;

    /// <summary>The name under which a front end finds it again.</summary>
    public string DisplayId { get; } = $"display-{Interlocked.Increment(ref _shown)}";

    /// <summary>Shows another value in its place, also from a later cell.</summary>
    /// <param name="value">The value from now on.</param>
    public void Update(object? value) => CellStage.Current.Update(MimeBundle.Of(value, _mimeTypes), DisplayId);

    internal static DisplayedValue Show(object? value, string[] mimeTypes)
    {
        var shown = new DisplayedValue(mimeTypes);
        CellStage.Current.Show(MimeBundle.Of(value, mimeTypes), shown.DisplayId);
        return shown;
    }
}
