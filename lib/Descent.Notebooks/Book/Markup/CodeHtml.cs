namespace Descent.Notebooks.Book;

/// <summary>Code in a box of its own, which scrolls where a line is too long for the page.</summary>
internal static class CodeHtml
{
    /// <summary>The box.</summary>
    /// <param name="code">The code.</param>
    /// <param name="isCSharp">Whether it is coloured.</param>
    public static string Of(string code, bool isCSharp)
    {
        var text = code.TrimEnd();
        return $"<div class=\"code\"><pre><code>{(isCSharp ? CSharpHtml.Of(text) : Html.Text(text))}</code></pre></div>";
    }
}
