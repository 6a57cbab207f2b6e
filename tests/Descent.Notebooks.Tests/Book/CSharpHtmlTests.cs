using System.Net;
using System.Text.RegularExpressions;
using Descent.Notebooks.Book;

namespace Descent.Notebooks.Tests.Book;

public sealed partial class CSharpHtmlTests
{
    [Theory]
    [InlineData("var x = 0.5;", "var:k 0.5:n")]
    [InlineData("Matrix<double> Relu(Matrix<double> z) => z.Map(zi => Math.Max(0, zi));", "Matrix:t double:k Relu:m Matrix:t double:k Map:m Math:t Max:m 0:n")]
    [InlineData("Ledger.Check(\"001-31\", W1.Shape == \"2×3\")", "Ledger:t Check:m \"001-31\":s \"2×3\":s")]
    [InlineData("record Weights(Matrix<double> W); // a layer", "record:k Weights:t Matrix:t double:k // a layer:c")]
    [InlineData("Sequential model = [new Dense(2, 16, random)];", "Sequential:t new:k Dense:t 2:n 16:n")]
    [InlineData("$\"‖∂L/∂W‖: {norm:F4} < 1\"", "$\":s ‖∂L/∂W‖: :s  < 1:s \":s")]
    [InlineData("#r \"../lib/bin/Descent.dll\"\nusing Descent.Data;", "#r \"../lib/bin/Descent.dll\":d using:k")]
    [InlineData("/* all */ 'a' + \"\"\"b\"\"\" + @\"c\" + 1e-5f", "/* all */:c 'a':s \"\"\"b\"\"\":s @\"c\":s 1e-5f:n")]
    public void Pieces_are_coloured_by_what_they_are(string code, string expected) => Assert.Equal(
        expected, string.Join(' ', Colored().Matches(CSharpHtml.Of(code)).Select(match => $"{WebUtility.HtmlDecode(match.Groups["text"].Value)}:{match.Groups["class"].Value}")));

    [Theory]
    [InlineData("if (a < b && \"</script>\" != null)\n{\n\treturn; // <!-- \n}\n")]
    [InlineData("this does ( not { compile \"at all\n  'nor this < \r\n\r\n#if never\nhidden & more\n#endif\n  ")]
    [InlineData("var s = $\"{a switch { > 0 => \"x\", _ => $\"{b}\" }}\";\n\n\n")]
    public void Without_its_tags_it_is_the_code(string code) => Assert.Equal(code, WebUtility.HtmlDecode(Tag().Replace(CSharpHtml.Of(code), "")));

    [Fact]
    public void No_text_of_the_code_is_markup() => Assert.DoesNotContain("</script", CSharpHtml.Of("var a = \"</script>\"; // </script>"));

    [GeneratedRegex("<span class=\"(?<class>.)\">(?<text>.*?)</span>")]
    private static partial Regex Colored();

    [GeneratedRegex("</?span[^>]*>")]
    private static partial Regex Tag();
}
