using Microsoft.AspNetCore.Html;

namespace Descent.Notebooks.Hosting;

/// <summary>What a cell can call without any <c>using</c>, named as in .NET Interactive.</summary>
public static class NotebookHost
{
    /// <summary>Shows a value now, in place, instead of at the end of the cell.</summary>
    /// <param name="value">The value.</param>
    /// <param name="mimeTypes">The forms to show it in; none means all that the value prefers.</param>
    /// <returns>What was shown; its <see cref="DisplayedValue.Update"/> replaces it.</returns>
#pragma warning disable IDE1006 // Lower case, because cells written for .NET Interactive say display(...).
    public static DisplayedValue display(object? value, params string[] mimeTypes) => DisplayedValue.Show(value, mimeTypes);
#pragma warning restore IDE1006

    /// <summary>Text to be shown as HTML rather than as text.</summary>
    /// <param name="content">The markup.</param>
    public static IHtmlContent HTML(string content) => new HtmlString(content);
}
