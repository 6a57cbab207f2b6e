using System.Text;

namespace Descent.Notebooks.Book;

/// <summary>Text for HTML.</summary>
internal static class Html
{
    /// <summary>Text that says in HTML what it says, between tags and in attributes alike. Letters of all languages stay as they are.</summary>
    public static string Text(string text)
    {
        var html = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            _ = character switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                _ => html.Append(character),
            };
        }

        return html.ToString();
    }
}
