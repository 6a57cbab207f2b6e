using System.Text.RegularExpressions;

namespace Descent.Notebooks.Book;

/// <summary>Finds the glossary's terms in words.</summary>
internal sealed class TermWords
{
    private readonly Dictionary<string, GlossaryTerm> _forms = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, GlossaryTerm> _bold = new(StringComparer.OrdinalIgnoreCase);
    private readonly Regex _pattern;

    public TermWords(Glossary glossary)
    {
        foreach (var term in glossary.Terms)
        {
            foreach (var form in term.Forms.SelectMany(form => (string[])[form, form + "s"]))
            {
                _forms.TryAdd(form, term);
            }

            foreach (var words in (string[])[term.Term, .. term.Forms, .. term.Bold])
            {
                _bold.TryAdd(words, term);
            }
        }

        // The longest first, so that "weight decay" is not read as "weight"; whole words alone, and "pre-activation" is no "activation".
        var forms = glossary.Terms.SelectMany(term => term.Forms).OrderByDescending(form => form.Length).Select(Form);
        _pattern = new($@"(?<![\p{{L}}\d-])(?:{string.Join('|', forms)})s?(?![\p{{L}}\d]|-\p{{L}})", RegexOptions.CultureInvariant);
    }

    /// <summary>The term that a bold phrase introduces; <see langword="null"/> if it is none.</summary>
    public GlossaryTerm? Introduced(string bold) => _bold.GetValueOrDefault(bold);

    /// <summary>The terms in a text, in their order.</summary>
    public IEnumerable<(int Index, int Length, GlossaryTerm Term)> In(string text) =>
        _pattern.Matches(text).Select(match => (match.Index, match.Length, _forms[match.Value]));

    // A sentence may begin with it; a name keeps its capitals.
    private static string Form(string form) => char.IsAsciiLetterLower(form[0])
        ? $"[{form[0]}{char.ToUpperInvariant(form[0])}]{Regex.Escape(form[1..])}"
        : Regex.Escape(form);
}
