using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Descent.Notebooks.Book;

/// <summary>Sets a formula apart as its source, which can be read until KaTeX draws it.</summary>
internal sealed class MathInlineRenderer : HtmlObjectRenderer<MathInline>
{
    protected override void Write(HtmlRenderer renderer, MathInline obj) =>
        renderer.Write(renderer.EnableHtmlForInline ? $"<span class=\"math{(obj.Display ? " display" : "")}\">{Html.Text(obj.Latex)}</span>" : Html.Text(obj.Latex));
}

/// <inheritdoc cref="MathInlineRenderer"/>
internal sealed class MathBlockRenderer : HtmlObjectRenderer<MathBlock>
{
    protected override void Write(HtmlRenderer renderer, MathBlock obj) =>
        renderer.EnsureLine().Write($"<div class=\"math display\">{Html.Text(string.Join('\n', obj.Latex).Trim())}</div>\n");
}
