using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Descent.Notebooks.Book;

/// <summary>A formula in a line of text.</summary>
/// <param name="latex">Its source.</param>
/// <param name="display">Whether it was written with two dollar signs and stands on a line of its own.</param>
internal sealed class MathInline(string latex, bool display) : LeafInline
{
    public string Latex => latex;

    public bool Display => display;
}

/// <summary>A formula that is a block.</summary>
internal sealed class MathBlock(BlockParser parser) : LeafBlock(parser)
{
    public List<string> Latex { get; } = [];
}
