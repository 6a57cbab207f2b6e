using Descent.Notebooks.Tests.Running;

namespace Descent.Notebooks.Tests.Scripting;

/// <summary>Cells about what a cell shows.</summary>
public sealed class OutputNotebook : SharedNotebook
{
    protected override void AddCells()
    {
        Add("order", "Console.Write(\"a\"); Console.Write(\"b\"); display(\"first\"); Console.Error.Write(\"e\"); Console.WriteLine(\"c\"); display(\"second\"); \"last\"");
        Add("show", "var shown = display(\"old\"); display(\"between\");");
        Add("update", "shown.Update(\"new\");");
        Add("markup", "HTML(\"<b>η</b>\")");
        Add("extension", "42.Display(\"text/plain\");");
        Add("define", FigureSource);
        Add("figure", "new Figure()");
        Add("broken", "class Broken { public override string ToString() => throw new InvalidOperationException(\"no text\"); }\nnew Broken()");
        Add("after broken", "1.5");
        Add("progress", "Console.Write(\"10 %\\r20 %\\r\"); Console.Write(\"done\\n\");");
        Add("native", "[System.Runtime.InteropServices.DllImport(\"libc\")] static extern int puts(string text);\nif (!OperatingSystem.IsWindows()) { puts(\"from C\"); }");
        Add("raw", "using (var raw = Console.OpenStandardError()) { raw.Write(\"π raw\"u8); }");
        Add("after native", "\"quiet\"");
        Add("flood", "var line = new string('x', 99) + \"\\n\"; for (var i = 0; i < 1_000_000; i++) { Console.Write(line); }\n\"survived\"");
        Add("drip", "for (var i = 0; i < 2_000_000; i++) { Console.Write('x'); }");
        Add("raw flood", "using (var raw = Console.OpenStandardOutput()) { var block = new byte[1 << 20]; for (var i = 0; i < 100; i++) { raw.Write(block.AsSpan()); } }");
        Add("gallery", "for (var i = 0; i < 1200; i++) { display(i, \"text/plain\"); }");
        Add("late", "var go = new System.Threading.ManualResetEventSlim(); new System.Threading.Thread(() => { go.Wait(); for (var i = 0; i < 20; i++) { Console.Write(\"late\"); display(\"late\"); System.Threading.Thread.Sleep(5); } }).Start();");
        Add("meanwhile", "go.Set(); System.Threading.Thread.Sleep(1000);");
        Add("redirected", "var own = new System.IO.StringWriter(); Console.SetOut(own); Console.Write(\"hidden\");");
        Add("own again", "Console.Write(\"seen \" + own)");
    }

    // Matched by name, as .NET Interactive does: no reference to any notebook package.
    private const string FigureSource = """
        class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
        {
            public Type FormatterSourceType { get; } = formatterSourceType;
            public string[] PreferredMimeTypes { get; set; } = [];
        }

        class FigureFormatters
        {
            public IEnumerable<object> CreateTypeFormatters() =>
            [
                new FigureFormatter("application/vnd.plotly.v1+json", "{\"data\":[1,\"∂\"]}"),
                new FigureFormatter("text/html", "<svg/>\n<p/>"),
                new FigureFormatter("text/plain", "a figure"),
            ];
        }

        class FigureFormatter(string mimeType, string text)
        {
            public string MimeType => mimeType;
            public bool Format(object value, System.IO.TextWriter writer) { writer.Write(text); return true; }
        }

        [TypeFormatterSource(typeof(FigureFormatters), PreferredMimeTypes = ["application/vnd.plotly.v1+json", "text/html"])]
        class Figure;
        """;
}
