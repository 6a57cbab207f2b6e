namespace Descent.Plotting;

#pragma warning disable CA1822 // hosts create the source and call this member on the instance, by reflection
/// <summary>
/// Formats a <see cref="Figure"/>. Plotly's own MIME type is not among them: .NET Interactive would send it as a string, which VS Code prefers and cannot draw.
/// </summary>
internal sealed class FigureFormatterSource
{
    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new Formatter("text/html", value => ((Figure)value).ToHtml()),
        new Formatter("image/svg+xml", value => ((Figure)value).ToSvg()),
        new Formatter("text/plain", value => ((Figure)value).AltText),
    ];
}
#pragma warning restore CA1822
