using System.Xml.Linq;

namespace Descent.Integrations.Tests;

public sealed class InnerTestTests
{
    [Fact]
    public void Results_are_read_one_by_one()
    {
        var results = XDocument.Parse("""
            <assemblies><assembly name="A.dll"><errors><error type="assembly-cleanup" name="A"><failure><message>gone</message></failure></error></errors>
              <collection><test name="N.a" result="Pass" time="0.1" />
                <test name="N.b" result="Fail"><failure><message>Expected 1</message><stack-trace>at N.b</stack-trace></failure></test>
                <test name="N.c" result="Skip"><reason>no browser</reason></test></collection></assembly></assemblies>
            """);

        Assert.Equal(
            [new("N.a", "Pass"), new("N.b", "Fail", "Expected 1\nat N.b"), new("N.c", "Skip", "no browser"), new("assembly-cleanup A", "Fail", "gone")],
            InnerTest.Read(results));
    }
}
