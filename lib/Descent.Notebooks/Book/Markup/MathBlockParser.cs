using Markdig.Parsers;
using Markdig.Syntax;

namespace Descent.Notebooks.Book;

/// <summary>Finds <c>$$…$$</c> that fills whole lines. Its lines are LaTeX: none of them is a list, a heading or a quotation.</summary>
internal sealed class MathBlockParser : BlockParser
{
    private const string Signs = "$$";

    public MathBlockParser() => OpeningCharacters = ['$'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.ToString().TrimEnd();
        if (processor.IsCodeIndent || !line.StartsWith(Signs, StringComparison.Ordinal))
        {
            return BlockState.None;
        }

        var rest = line[Signs.Length..];
        var end = rest.IndexOf(Signs, StringComparison.Ordinal);
        if (end >= 0 && end != rest.Length - Signs.Length)
        {
            // Words follow: a formula in a paragraph.
            return BlockState.None;
        }

        var block = new MathBlock(this) { Line = processor.LineIndex, Column = processor.Column };
        processor.NewBlocks.Push(block);
        return Take(block, rest);
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block) =>
        Take((MathBlock)block, processor.Line.ToString().TrimEnd());

    private static BlockState Take(MathBlock block, string line)
    {
        var closed = line.EndsWith(Signs, StringComparison.Ordinal);
        block.Latex.Add(closed ? line[..^Signs.Length] : line);
        return closed ? BlockState.BreakDiscard : BlockState.ContinueDiscard;
    }
}
