using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Descent.Notebooks.Tests.Kernel;

/// <summary>The protocol, spoken with one kernel for all tests.</summary>
public sealed class KernelTests(KernelProcess kernel) : IClassFixture<KernelProcess>, IDisposable
{
    private readonly KernelClient _client = new(kernel);

    [Fact]
    public void A_cell_is_published_piece_by_piece()
    {
        var (reply, published) = _client.Run("Console.WriteLine(\"out\"); Console.Error.WriteLine(\"err\"); 6 * 7");

        Assert.Equal("ok", (string?)reply["status"]);
        Assert.Equal("execute_input", published[1].Type);
        Assert.Equal(["out\n", "err\n"], new[] { "stdout", "stderr" }.Select(name => Written(published, name)));
        Assert.Equal("execute_result", published[^1].Type);
        Assert.Contains("42", published[^1].Plain);
        Assert.Equal((string?)reply["execution_count"]?.ToString(), published[^1]["execution_count"]);
    }

    [Fact]
    public void A_shown_value_gets_another_look()
    {
        var published = _client.Run("var shown = display(\"before\"); shown.Update(\"after\");").Published;

        var (before, after) = (published.Single(message => message.Type is "display_data"), published.Single(message => message.Type is "update_display_data"));
        Assert.Equal(("before", "after"), (before.Plain, after.Plain));
        Assert.Equal(before.Content["transient"]!.ToJsonString(), after.Content["transient"]!.ToJsonString());
    }

    [Theory]
    [InlineData("\nthrow new System.Exception(\"no\");", "Exception", "no", "at cell {0}, line 2")]
    [InlineData("\n\nint wrong = \"text\";", "CS0029", "Cannot implicitly convert", "cell {0}, line 3: CS0029")]
    public void An_error_names_its_cell_and_line(string code, string name, string value, string line)
    {
        var (reply, published) = _client.Run(code);

        var error = published[^1];
        Assert.Equal(("error", "error"), ((string?)reply["status"], error.Type));
        Assert.Contains(name, error["ename"] + error["evalue"] + error["traceback"]);
        Assert.Contains(value, error["evalue"]);
        Assert.Contains(string.Format(CultureInfo.InvariantCulture, line, reply["execution_count"]), string.Concat(error.Content["traceback"]!.AsArray()));
    }

    [Fact]
    public void Queued_cells_run_in_order_and_not_after_an_error()
    {
        // The first one takes long enough for all others to wait.
        string[] ids = [.. new[] { "var order = \"a\"; await Task.Delay(500);", "order += \"b\";", "throw new Exception();", "order += \"c\";", "order += \"d\";" }.Select(_client.Execute)];
        var replies = ids.Select(_ => _client.Receive(_client.Shell)).ToList();

        Assert.Equal(ids, replies.Select(reply => reply.Cause));
        Assert.Equal(["ok", "ok", "error", "aborted", "aborted"], replies.Select(reply => reply["status"]));
        Assert.Contains("ab", _client.Run("order").Published[^1].Plain);
    }

    [Fact]
    public void Cells_that_wait_in_the_socket_do_not_run_after_an_error()
    {
        // More than the kernel's queue takes in.
        const int Cells = 1500;
        _client.Execute("await Task.Delay(500); throw new Exception();");
        for (var i = 0; i < Cells; i++)
        {
            _client.Execute("1");
        }

        Assert.Equal("error", _client.Receive(_client.Shell)["status"]);
        Assert.All(Enumerable.Range(0, Cells), _ => Assert.Equal("aborted", _client.Receive(_client.Shell)["status"]));
    }

    [Theory]
    [InlineData("42", "42")]
    [InlineData("1.5", "1.5")]
    [InlineData("\"text\"", "text")]
    [InlineData("true", "True")]
    [InlineData("'c'", "c")]
    [InlineData("\"{0} {1}\", 1, 2", "1 2")]
    [InlineData("new object[0].Length == 0 ? (object)1m : 2", "1")]
    public void A_line_is_one_message(string value, string text) => Assert.Equal(
        [$"{text}\n"],
        _client.Run($"Console.WriteLine({value});").Published.Where(message => message.Type is "stream").Select(message => message["text"]));

    [Fact]
    public void A_cell_asked_for_after_an_error_runs()
    {
        for (var i = 0; i < 20; i++)
        {
            _client.Execute("throw new Exception();");
            Assert.Equal("error", _client.Receive(_client.Shell)["status"]);
            _client.Execute("1");
            Assert.Equal("ok", _client.Receive(_client.Shell)["status"]);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("await Task.Delay(1); ")]
    public void An_endless_cell_is_interrupted_and_the_state_kept(string before)
    {
        _client.Run("var kept = 1;");
        var id = _client.Execute($"kept = 2; {before}Console.WriteLine(\"running\"); while (true) {{ }}");
        while (_client.Receive(_client.Published) is not { Type: "stream" })
        {
        }

        var start = DateTime.UtcNow;
        Assert.Equal("ok", (string?)_client.Ask(_client.Control, "interrupt_request", [])["status"]);
        var reply = _client.Receive(_client.Shell);
        var took = DateTime.UtcNow - start;

        Assert.Equal((id, "error", "Interrupted"), (reply.Cause, reply["status"], reply["ename"]));
        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.Contains("2", _client.Run("kept").Published[^1].Plain);
    }

    [Fact]
    public void A_cell_reads_what_the_front_end_types()
    {
        var id = _client.Execute("Console.Write(\"Name? \"); Console.ReadLine() + \"!\"");
        Assert.Equal((id, "input_request"), (_client.Receive(_client.Stdin) is var asked ? asked.Cause : "", asked.Type));

        _client.Send(_client.Stdin, "input_reply", new() { ["value"] = "Ada" });

        Assert.Contains("Ada!", _client.Caused(id)[^1].Plain);
    }

    [Fact]
    public void Whoever_does_not_know_the_key_is_not_heard()
    {
        var parts = new[] { """{"msg_id":"x","msg_type":"execute_request"}""", "{}", "{}", """{"code":"var stolen = 1;"}""" }.Select(Encoding.UTF8.GetBytes).ToArray();
        _client.Shell.Send(["<IDS|MSG>"u8.ToArray(), Encoding.ASCII.GetBytes(new string('0', 64)), .. parts]);

        Assert.Equal("error", (string?)_client.Run("stolen").Reply["status"]);
    }

    [Fact]
    public void Positions_are_counted_in_code_points()
    {
        const string Code = "var s = \"😀\"; Console.WriteLi";

        var found = _client.Ask(_client.Shell, "complete_request", new() { ["code"] = Code, ["cursor_pos"] = Code.Length - 1 });

        Assert.Contains("WriteLine", found["matches"]!.AsArray().Select(match => match!.ToString()));
        Assert.Equal((Code.Length - 1 - "WriteLi".Length, Code.Length - 1), ((int)found["cursor_start"]!, (int)found["cursor_end"]!));
    }

    [Fact]
    public void Questions_are_answered_while_a_cell_runs()
    {
        var id = _client.Execute("while (true) { }");
        var inspected = Ask("inspect_request", new() { ["code"] = "Console.WriteLine(1)", ["cursor_pos"] = 12 });
        Assert.Contains("WriteLine", inspected["data"]!["text/plain"]!.ToString());
        Assert.Equal("incomplete", Ask("is_complete_request", new() { ["code"] = "for (;;) {" })["status"]!.ToString());
        Assert.Equal("complete", Ask("is_complete_request", new() { ["code"] = "1 + 1" })["status"]!.ToString());
        Assert.Contains("while", Ask("history_request", new() { ["hist_access_type"] = "tail", ["n"] = 1 })["history"]!.ToJsonString());

        _client.Ask(_client.Control, "interrupt_request", []);
        Assert.Equal(id, _client.Receive(_client.Shell).Cause);

        JsonObject Ask(string type, JsonObject content) => _client.Ask(_client.Shell, type, content);
    }

    [Fact]
    public void The_heart_beats()
    {
        _client.Heartbeat.Send([], "ping"u8.ToArray());

        Assert.Equal(["", "ping"], _client.Heartbeat.Receive().Select(Encoding.UTF8.GetString));
    }

    public void Dispose() => _client.Dispose();

    private static string Written(IEnumerable<KernelMessage> published, string name) =>
        string.Concat(published.Where(message => message.Type is "stream" && message["name"] == name).Select(message => message["text"]));
}
