using Microsoft.Playwright;

namespace Descent.Browser.Tests;

/// <summary>What holds for every page of the book, wide and narrow, light and dark, without a network.</summary>
public sealed class PageTests(BookFixture book)
{
    public static TheoryData<string> Pages => [.. BookFixture.Notebooks.Select(path => Path.GetFileNameWithoutExtension(path) + ".html"), "index.html", "glossary.html", "notation.html", "errata.html"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_is_complained_about_nothing_sticks_out_and_every_figure_is_drawn(string page)
    {
        foreach (var (width, dark) in ((int, bool)[])[(1280, false), (360, true)])
        {
            await using var open = await OpenPage.OfAsync(book, page, width, dark);

            Assert.Empty(await open.Page.EvaluateAsync<string[]>(SticksOut));
            Assert.Empty(await open.Page.EvaluateAsync<string[]>(Undrawn));
            Assert.Equal([], open.Complaints);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Text_is_readable_in_both_themes(string page)
    {
        await using var open = await OpenPage.OfAsync(book, page, options: new() { ReducedMotion = ReducedMotion.Reduce });
        await open.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(part => { part.open = true; })");

        Assert.Empty(await open.Page.EvaluateAsync<string[]>(Contrast.Faults));
        await open.Page.ClickAsync("button[aria-label='Switch to dark colours']");
        await open.Page.WaitForTimeoutAsync(300);
        Assert.Empty(await open.Page.EvaluateAsync<string[]>(Contrast.Faults));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Everything_has_a_name_each_id_is_there_once_and_every_link_leads_somewhere(string page)
    {
        await using var open = await OpenPage.OfAsync(book, page);

        Assert.Empty(await open.Page.EvaluateAsync<string[]>("""
            () => {
                const faults = [];
                const name = part => part.getAttribute('aria-label') || part.getAttribute('aria-labelledby') || part.title || part.textContent.trim();
                document.querySelectorAll('a[href], button, summary').forEach(part => { if (!name(part)) { faults.push('no name: ' + part.outerHTML.slice(0, 120)); } });
                document.querySelectorAll('main img:not([alt])').forEach(part => faults.push('no alt: ' + part.outerHTML.slice(0, 120)));
                document.querySelectorAll('input').forEach(part => { if (!part.labels?.length && !part.getAttribute('aria-label')) { faults.push('no label: ' + part.outerHTML.slice(0, 120)); } });
                const ids = [...document.querySelectorAll('[id]')].filter(part => !part.closest('svg')).map(part => part.id);
                ids.filter((id, i) => ids.indexOf(id) !== i).forEach(id => faults.push('twice: ' + id));
                document.querySelectorAll('figure.descent-figure').forEach(figure => {
                    if (!figure.querySelector('svg[role="img"][aria-label], [role="group"][aria-label] img[alt], svg[aria-label], .descent-still > p')) { faults.push('no alternative: ' + figure.id); }
                    if (!figure.querySelector('details table, details .descent-data')) { faults.push('no data: ' + figure.id); }
                    if (!figure.id || !figure.querySelector('a.permalink[href="#' + figure.id + '"]')) { faults.push('no permalink: ' + figure.outerHTML.slice(0, 80)); }
                });
                return faults;
            }
            """));
        var links = await open.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a[href]')].map(link => link.getAttribute('href')).filter(href => !href.includes(':'))");
        Assert.Equal([], links.Distinct().Where(link => !Leads(page, link)));
    }

    [Fact]
    public async Task Without_plotly_and_KaTeX_a_page_shows_still_figures_and_LaTeX()
    {
        await using var open = await OpenPage.OfAsync(book, "glossary.html");
        await open.Page.RouteAsync("**/assets/**", route => route.AbortAsync());
        await open.Page.GotoAsync(new Uri(Path.Combine(book.Book, "04-losses.html")).AbsoluteUri);
        await open.Page.WaitForTimeoutAsync(300);

        Assert.Equal(0, await open.Page.Locator(".js-plotly-plot").CountAsync());
        Assert.True(await open.Page.Locator(".descent-still svg:visible").CountAsync() >= 3);
        Assert.Contains("\\frac", await open.Page.Locator(".math.display").First.TextContentAsync());
        Assert.Empty(await open.Page.EvaluateAsync<string[]>(SticksOut));
    }

    [Fact]
    public async Task Without_scripts_everything_can_be_read()
    {
        await using var open = await OpenPage.OfAsync(book, "04-losses.html", options: new() { JavaScriptEnabled = false });

        Assert.True(await open.Page.Locator(".descent-still svg:visible").CountAsync() >= 3);
        Assert.True(await open.Page.Locator(".descent-moment svg:visible").CountAsync() >= 2);
        Assert.True(await open.Page.Locator("a.term:visible").CountAsync() > 5);
    }

    [Fact]
    public void The_whole_book_is_no_larger_than_it_may_be()
    {
        _ = book.Browser;
        var bytes = Directory.EnumerateFiles(book.Book, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);
        var share = BookFixture.IsWhole ? 1 : 0.4;

        Assert.InRange(bytes / 1e6, 1, share * 25);
    }

    // Which elements reach beyond the window although they are not in a box of their own that scrolls.
    private const string SticksOut = """
        () => {
            const root = document.documentElement;
            if (root.scrollWidth <= root.clientWidth) { return []; }
            return ['page ' + root.scrollWidth, ...[...document.body.querySelectorAll('*')].filter(part => part.getBoundingClientRect().right > root.clientWidth + 1).slice(0, 5).map(part => part.outerHTML.slice(0, 100))];
        }
        """;

    // A figure with a plan is interactive; every drawing has a size, and a surface has its pixels.
    private const string Undrawn = """
        () => [...document.querySelectorAll('figure.descent-figure')].flatMap(figure => {
            const faults = [], box = figure.getBoundingClientRect();
            if (box.height < 100) { faults.push('flat: ' + figure.id); }
            const plan = figure.querySelector('script[type="application/json"]');
            if (!plan) { return faults; }
            if (!figure.hasAttribute('data-drawn')) { faults.push('not drawn: ' + figure.id); }
            const { plots, drawings } = JSON.parse(plan.textContent);
            if (plots && figure.querySelectorAll('.js-plotly-plot .main-svg').length < plots.filter(Boolean).length) { faults.push('no plot: ' + figure.id); }
            if (drawings && !figure.querySelector('.descent-live svg')) { faults.push('no live drawing: ' + figure.id); }
            if (figure.querySelector('.no-webgl')) { faults.push('no WebGL: ' + figure.id); }
            return faults;
        })
        """;

    private bool Leads(string page, string link)
    {
        var (file, place) = link.Split('#') is [var before, var after] ? (before.Length > 0 ? before : page, Uri.UnescapeDataString(after)) : (link, null);
        var path = Path.Combine(book.Book, file);
        return File.Exists(path) && (place is null || File.ReadAllText(path).Contains($" id=\"{place}\"", StringComparison.Ordinal));
    }
}
