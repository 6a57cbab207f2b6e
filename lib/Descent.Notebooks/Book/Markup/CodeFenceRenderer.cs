using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Descent.Notebooks.Book;

/// <summary>Writes code blocks of Markdown as the code of cells is written.</summary>
internal sealed class CodeFenceRenderer : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock obj)
    {
        var language = (obj as FencedCodeBlock)?.Info ?? "";
        renderer.EnsureLine().Write(CodeHtml.Of(obj.Lines.ToString(), isCSharp: language is "csharp" or "cs" or "c#" or "C#")).Write("\n");
    }
}
