using Descent.Notebooks.Tests.Running;

namespace Descent.Notebooks.Tests.Scripting;

/// <summary>Cells about the language and its errors.</summary>
public sealed class LanguageNotebook : SharedNotebook
{
    protected override void AddCells()
    {
        Add("declare", "var answer = 41; int Twice(int x) => 2 * x;");
        Add("use", "answer + 1");
        Add("imports", "(new StringBuilder(\"a\").Append(new List<int> { 1 }.Sum()).ToString(), typeof(IEnumerable).Name, Task.CompletedTask.IsCompleted).ToString()");
        Add("no System.IO", "File.Exists(\"x\")");
        Add("C# 14", "class Box { public int Value { get => field; set => field = Math.Max(0, value); } }\nBox? none = null; none?.Value = 3;\nnew Box { Value = -1 }.Value");
        Add("await", "await Task.Delay(1);\nawait Task.FromResult(\"awaited\")");
        Add("result", "async Task<int> SlowAsync() { await Task.Delay(5); return 3; }\nSlowAsync().Result");
        Add("folder", "System.IO.File.Exists(\"x.ipynb\")");
        Add("semicolon", "answer;");
        Add("null", "(string?)null");
        Add("does not compile", "var a = 1;\nvar b = x;\nvar c = y;");
        Add("throws", "int Divide(int a, int b)\n{\n    return a / b;\n}\n\nConsole.WriteLine(\"before\");\nvar kept = 7;\nDivide(1, 0);\n");
        Add("after throwing", "kept");
        Add("throws elsewhere", "\n\nDivide(2,\n    0)");
        Add("throws after await", "await Task.Delay(1);\n\nthrow new InvalidOperationException(\"late\\nand long\");");
        Add("aggregate", "Task.Run(() => throw new ArgumentException(\"inner\")).Wait();");
        Add("never thrown inner", "throw new AggregateException(new AggregateException(new ArgumentException(\"inner\")));");
        Add("async void", "async void Fail() { await Task.Yield(); throw new FormatException(\"escaped\"); }\nFail();\nawait Task.Delay(200);");
        Add("load", "#load \"other.csx\"");
        Add("framework", "#r \"System.Net.Http\"\ntypeof(System.Net.Http.HttpClient).Name");
        Add("keyboard", "Console.ReadLine()");
        Add("fast loop", "var clock = System.Diagnostics.Stopwatch.StartNew();\nvar hits = 0; for (var i = 0; i < 10; i++) { hits += i; }\nSystem.Reflection.Assembly.GetExecutingAssembly().GetCustomAttributes(false).OfType<System.Diagnostics.DebuggableAttribute>().Any(a => a.IsJITOptimizerDisabled)");
    }
}
