using Descent.Notebooks.Reports;

namespace Descent.Notebooks.Tests.Reports;

public sealed class JUnitReportTests
{
    [Fact]
    public void The_whole_report_reads_like_this() => Assert.Equal(
        """
        <testsuites name="Descent" tests="5" failures="2" errors="0" skipped="2" time="4.000">
          <testsuite name="05-backpropagation.ipynb" tests="4" failures="1" errors="0" skipped="2" time="3.000" timestamp="2026-01-02T03:04:05">
            <testcase classname="05-backpropagation.ipynb" name="05-backpropagation.ipynb cell 1" time="1.234" />
            <testcase classname="05-backpropagation.ipynb" name="05-backpropagation.ipynb cell 2" time="0.000">
              <skipped message="Descent.MLNet is not built" />
            </testcase>
            <testcase classname="05-backpropagation.ipynb" name="05-backpropagation.ipynb cell 3" time="0.005">
              <failure message="05-backpropagation.ipynb, cell 3, line 7: Exception: 1 &lt; 2 &amp; &quot;3&quot;" type="failed">at cell 3 \u001B[31m\u0000\uD800 line 7 😀</failure>
            </testcase>
            <testcase classname="05-backpropagation.ipynb" name="05-backpropagation.ipynb cell 4" time="0.000">
              <skipped message="not reached" />
            </testcase>
          </testsuite>
          <testsuite name="06.ipynb" tests="1" failures="1" errors="0" skipped="0" time="0.000" timestamp="2026-01-02T03:04:05">
            <testcase classname="06.ipynb" name="06.ipynb as a whole" time="0.000">
              <failure message="06.ipynb: it breaks off at line 1." type="failed">06.ipynb: it breaks off at line 1.</failure>
            </testcase>
          </testsuite>
        </testsuites>
        """,
        JUnitReport.Create(SampleRun.Results, SampleRun.Started, SampleRun.Finished).ToString().ReplaceLineEndings("\n"));

    [Fact]
    public void Notebooks_of_one_name_are_told_apart()
    {
        var report = JUnitReport.Create([new("/x/a.ipynb", [], default), new("/y/a.ipynb", [], default), new("/y/b.ipynb", [], default)], SampleRun.Started, SampleRun.Finished);

        Assert.Equal(["x/a.ipynb", "y/a.ipynb", "b.ipynb"], report.Descendants("testsuite").Select(suite => (string)suite.Attribute("name")!));
    }
}
