using System.Text;
using System.Xml;

namespace Descent.Notebooks.Reports;

/// <summary>Makes any text fit for XML.</summary>
internal static class XmlText
{
    /// <summary>Spells out what XML 1.0 cannot hold, such as terminal colours: <c>\u001B</c>.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                clean.Append(text, i++, 2);
            }
            else if (XmlConvert.IsXmlChar(text[i]))
            {
                clean.Append(text[i]);
            }
            else
            {
                clean.Append($"\\u{(int)text[i]:X4}");
            }
        }

        return clean.ToString();
    }
}
