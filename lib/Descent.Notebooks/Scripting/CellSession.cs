using System.Diagnostics;
using System.Globalization;
using Descent.Notebooks.Hosting;
using Descent.Notebooks.Libraries;
using Descent.Notebooks.Libraries.Packages;
using Descent.Notebooks.Scripting.Insight;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Scripting.Hosting;

namespace Descent.Notebooks.Scripting;

/// <summary>The state that the cells of a notebook build up: what one declares, the next ones use.</summary>
internal sealed class CellSession : ICellSession
{
    private readonly InteractiveAssemblyLoader _loader = new();
    private readonly NotebookLibraries _libraries;
    private readonly NotebookPackages _packages;
    private ScriptState<object>? _state;

    /// <summary>A session in which nothing is declared yet.</summary>
    /// <param name="shadow">An empty folder for copies of the libraries it will load.</param>
    /// <param name="packageCache">Where it remembers packages; by default in the user's own folder.</param>
    public CellSession(string shadow, string? packageCache = null)
    {
        // The very assemblies that run here: a second copy of the host would have a console of its own.
        _loader.RegisterDependency(typeof(NotebookHost).Assembly);
        _loader.RegisterDependency(typeof(Microsoft.AspNetCore.Html.IHtmlContent).Assembly);
        _loader.RegisterDependency(typeof(Microsoft.DotNet.Interactive.Formatting.Formatter).Assembly);
        _libraries = new(shadow, _loader);
        _packages = new(_libraries, new(packageCache ?? PackageRestore.UserCache));
    }

    /// <inheritdoc/>
    public CellError? Run(int number, string source, CancellationToken stop)
    {
        foreach (var library in _libraries.Rebuilt())
        {
            var name = Path.GetRelativePath(Directory.GetCurrentDirectory(), library).Replace('\\', '/');
            CellStage.Current.Write("stderr", $"{name} was built anew after it had been loaded, and cells still use the old one; restart the kernel to use the new one.\n");
        }

        try
        {
            return Run(new CellText(source), CellTrace.FileOf(number), stop);
        }
        catch (Exception error) when (stop.IsCancellationRequested && error is OperationCanceledException or ThreadInterruptedException)
        {
            return CellTrace.Interrupted;
        }
    }

    /// <summary>What can be typed at a place of a cell that is being written; may be asked while another cell runs, and then knows what ran before that one.</summary>
    /// <param name="source">The cell so far.</param>
    /// <param name="position">The cursor, in UTF-16 units.</param>
    /// <param name="stop">Gives up.</param>
    /// <exception cref="OperationCanceledException">Given up.</exception>
    public CellCompletions Complete(string source, int position, CancellationToken stop) => new Completer(Model(source, position, stop)).Find();

    /// <summary>What is known about the name at a place of a cell, or about the call around it; <see langword="null"/> where there is nothing to know.</summary>
    /// <param name="source">The cell.</param>
    /// <param name="position">The cursor, in UTF-16 units.</param>
    /// <param name="stop">Gives up.</param>
    /// <exception cref="OperationCanceledException">Given up.</exception>
    public CellInspection? Inspect(string source, int position, CancellationToken stop) => new Inspector(Model(source, position, stop)).Find();

    public void Dispose() => _loader.Dispose();

    private CellError? Run(CellText text, string file, CancellationToken stop)
    {
        var directives = new CellDirectives(text, _libraries, _packages, stop);
        if (directives.Error is { } refused)
        {
            return refused;
        }

        var script = Following(_state, file, text);
        return CompileErrors.Of(script.Compile(stop)) ?? (text.IsTimed ? ExecuteTimed(script, file, stop) : Execute(script, file, stop));
    }

    private CellError? ExecuteTimed(Script<object> script, string file, CancellationToken stop)
    {
        var start = Stopwatch.GetTimestamp();
        var error = Execute(script, file, stop);
        CellStage.Current.Write("stdout", string.Create(CultureInfo.InvariantCulture, $"Wall time: {Stopwatch.GetElapsedTime(start).TotalMilliseconds:N1} ms\n"));
        return error;
    }

    private CellModel Model(string source, int position, CancellationToken stop)
    {
        const string Draft = "draft";
        stop.ThrowIfCancellationRequested();
        return new(Following(_state, Draft, new(source)).GetCompilation(), Draft, position);
    }

    private Script<object> Following(ScriptState<object>? state, string file, CellText text)
    {
        var options = CellOptions.For(file, _libraries, isFirst: state is null);
        return state is null
            ? CSharpScript.Create<object>(text.CSharp, options, assemblyLoader: _loader)
            : state.Script.ContinueWith<object>(text.CSharp, options);
    }

    private CellError? Execute(Script<object> script, string file, CancellationToken stop)
    {
        var context = new CellContext(stop);
        Exception? failure = null;
        try
        {
            Controlled.Run(context, () => failure = RunAndShow(script, context, stop), stop);
        }
        catch (Exception error) when (!stop.IsCancellationRequested)
        {
            // A formatter's, as a rule: what the cell itself throws is caught by its script.
            failure = error;
        }
        finally
        {
            context.WaitUntilQuiet();
        }

        // However a stopped cell came down, asleep, in a wait or in a loop: it was stopped.
        if (stop.IsCancellationRequested)
        {
            return CellTrace.Interrupted;
        }

        return (failure ?? context.Escaped) is { } thrown ? CellTrace.Explain(thrown, file) : null;
    }

    private Exception? RunAndShow(Script<object> script, CellContext context, CancellationToken stop)
    {
        var running = _state is null
            ? script.RunAsync(globals: null, catchException: _ => true, stop)
            : script.RunFromAsync(_state, catchException: _ => true, stop);
        context.WaitFor(running);
        _state = running.Result;
        if (_state.Exception is null && _state.ReturnValue is { } result)
        {
            CellStage.Current.Show(MimeBundle.Of(result));
        }

        return _state.Exception;
    }
}
