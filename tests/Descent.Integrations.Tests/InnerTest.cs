using System.Xml.Linq;

namespace Descent.Integrations.Tests;

/// <summary>A test of an integration, or the integration itself where it has none to run.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Result"><c>Pass</c>, <c>Fail</c> or <c>Skip</c>, as xunit writes it.</param>
/// <param name="Message">Why it failed or was skipped.</param>
public sealed record InnerTest(string Name, string Result, string? Message = null)
{
    /// <summary>The tests in a result file of xunit.</summary>
    public static IReadOnlyList<InnerTest> Read(XDocument results) =>
    [
        .. results.Descendants("test").Select(test => new InnerTest((string)test.Attribute("name")!, (string)test.Attribute("result")!, MessageOf(test))),
        // What breaks outside of a test: a fixture, a clean-up.
        .. results.Descendants("error").Select(error => new InnerTest($"{(string?)error.Attribute("type")} {(string?)error.Attribute("name")}".Trim(), "Fail", MessageOf(error))),
    ];

    public override string ToString() => Name;

    private static string? MessageOf(XElement element) => element.Element("reason")?.Value ?? element.Element("failure") switch
    {
        null => null,
        var failure => $"{failure.Element("message")?.Value}\n{failure.Element("stack-trace")?.Value}".Trim(),
    };
}
