using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Descent.Browser.Tests;

/// <summary>A page of the book in a window of its own, as a reader sees it who has no network.</summary>
public sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = [];

    private OpenPage(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) => { if (message.Type is "error") { _complaints.Enqueue(message.Text); } };
        page.PageError += (_, error) => _complaints.Enqueue(error);
        page.RequestFailed += (_, request) => _complaints.Enqueue($"{request.Url} {request.Failure}");
        page.Request += (_, request) => { if (request.Url.StartsWith("http", StringComparison.Ordinal)) { _complaints.Enqueue($"asked the network for {request.Url}"); } };
    }

    public IPage Page { get; }

    /// <summary>What the browser complained about so far.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    /// <summary>Opens a page and waits until its figures and formulas are drawn.</summary>
    /// <param name="book">The book.</param>
    /// <param name="page">Its file, perhaps with a place on it.</param>
    /// <param name="width">The window's width.</param>
    /// <param name="dark">Whether the system's colours are dark.</param>
    /// <param name="options">What else is special about the window.</param>
    public static async Task<OpenPage> OfAsync(BookFixture book, string page, int width = 1280, bool dark = false, BrowserNewContextOptions? options = null)
    {
        options ??= new();
        options.ViewportSize = new() { Width = width, Height = 900 };
        options.ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light;
        options.Offline = true;
        var context = await book.Browser.NewContextAsync(options);
        var open = new OpenPage(context, await context.NewPageAsync());
        await open.Page.GotoAsync(new Uri(Path.Combine(book.Book, page.Split('#')[0])).AbsoluteUri + (page.Contains('#') ? page[page.IndexOf('#')..] : ""));
        if (options.JavaScriptEnabled != false)
        {
            await open.Page.WaitForFunctionAsync("""
                () => [...document.querySelectorAll('.math')].every(formula => formula.classList.contains('drawn'))
                    && [...document.querySelectorAll('.js-plotly-plot')].every(plot => plot.querySelector('.main-svg'))
                    && (!document.querySelector('figure.descent-figure script[type="application/json"]') || document.querySelector('figure[data-drawn]'))
                """);
            await open.Page.WaitForFunctionAsync("() => !window.descentPlotly || window.descentPlotly.then(() => new Promise(done => requestAnimationFrame(() => setTimeout(() => done(true), 50))))");
        }

        return open;
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
