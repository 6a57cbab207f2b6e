using Microsoft.Playwright;

namespace Descent.Browser.Tests;

/// <summary>Figures answer to pointer and keys.</summary>
public sealed class FigureTests(BookFixture book)
{
    [Fact]
    public async Task A_point_that_is_pointed_at_tells_its_numbers()
    {
        await using var open = await OpenPage.OfAsync(book, "00-start-here.html");
        var plot = open.Page.Locator("figure.descent-figure .descent-live.js-plotly-plot").First;
        await plot.ScrollIntoViewIfNeededAsync();
        var bar = await plot.Locator(".bars .point, .scatterlayer .point").First.BoundingBoxAsync();
        await open.Page.Mouse.MoveAsync(bar!.X + (bar.Width / 2) - 3, bar.Y + 4);
        await open.Page.Mouse.MoveAsync(bar.X + (bar.Width / 2), bar.Y + 5);

        await Assertions.Expect(plot.Locator(".hoverlayer .hovertext").First).ToBeVisibleAsync();
        Assert.Matches(@"\d", await plot.Locator(".hoverlayer").TextContentAsync());
    }

    [Theory]
    [InlineData("00-start-here.html")]
    [InlineData("04-losses.html")]
    [InlineData("05-backpropagation.html")]
    public async Task An_animation_has_a_slider_steps_and_plays_and_never_begins_by_itself(string page)
    {
        await using var open = await OpenPage.OfAsync(book, page);
        var figure = open.Page.Locator("figure:has(.descent-player)").First;
        await figure.ScrollIntoViewIfNeededAsync();
        var (slider, finding) = (figure.Locator("input[type=range]"), figure.Locator(".descent-finding"));
        var drawing = figure.Locator(".descent-live svg:visible").First;
        var (place, said) = (await slider.InputValueAsync(), await finding.TextContentAsync());
        await open.Page.WaitForTimeoutAsync(900);
        Assert.Equal(place, await slider.InputValueAsync());

        await slider.FocusAsync();
        await open.Page.Keyboard.PressAsync("Home");
        var (first, seen) = (await finding.TextContentAsync(), await drawing.InnerHTMLAsync());
        await open.Page.Keyboard.PressAsync("End");
        await open.Page.WaitForTimeoutAsync(100);
        Assert.NotEqual((first, seen), (await finding.TextContentAsync(), await drawing.InnerHTMLAsync()));
        Assert.Equal(await slider.GetAttributeAsync("max"), await slider.InputValueAsync());

        await figure.GetByRole(AriaRole.Button, new() { Name = "Step back" }).ClickAsync();
        Assert.Equal(int.Parse((await slider.GetAttributeAsync("max"))!, null) - 1, int.Parse(await slider.InputValueAsync(), null));

        await slider.FocusAsync();
        await open.Page.Keyboard.PressAsync("Home");
        await figure.GetByRole(AriaRole.Button, new() { Name = "Play" }).ClickAsync();
        await open.Page.WaitForFunctionAsync("slider => Number(slider.value) >= 2", await slider.ElementHandleAsync());
        await figure.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        var paused = await slider.InputValueAsync();
        await open.Page.WaitForTimeoutAsync(900);
        Assert.Equal(paused, await slider.InputValueAsync());
        Assert.NotNull(said);
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task A_surface_can_be_turned()
    {
        await using var open = await OpenPage.OfAsync(book, "04-losses.html");
        var surface = open.Page.Locator(".js-plotly-plot:has(.gl-container canvas)").First;
        await surface.ScrollIntoViewIfNeededAsync();
        const string Eye = "plot => JSON.stringify(plot._fullLayout.scene._scene.getCamera().eye)";
        var (handle, box) = ((await surface.ElementHandleAsync())!, (await surface.BoundingBoxAsync())!);
        var before = await open.Page.EvaluateAsync<string>(Eye, handle);
        await open.Page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
        await open.Page.Mouse.DownAsync();
        await open.Page.Mouse.MoveAsync(box.X + (box.Width / 2) + 90, box.Y + (box.Height / 2) + 20, new() { Steps = 5 });
        await open.Page.Mouse.UpAsync();
        await open.Page.WaitForTimeoutAsync(400);

        Assert.NotEqual(before, await open.Page.EvaluateAsync<string>(Eye, handle));
    }

    [Fact]
    public async Task The_theme_changes_with_a_button_the_figures_follow_and_the_next_page_remembers()
    {
        await using var open = await OpenPage.OfAsync(book, "00-start-here.html");
        const string Look = "() => getComputedStyle(document.body).backgroundColor + getComputedStyle(document.querySelector('.js-plotly-plot .xtick text')).fill";
        var light = await open.Page.EvaluateAsync<string>(Look);
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Switch to dark colours" }).ClickAsync();
        await open.Page.WaitForTimeoutAsync(300);
        var dark = await open.Page.EvaluateAsync<string>(Look);

        Assert.Equal("rgb(255, 253, 249)rgb(29, 28, 26)", light);
        Assert.Equal("rgb(23, 25, 29)rgb(230, 227, 221)", dark);
        await open.Page.GotoAsync(new Uri(Path.Combine(book.Book, "glossary.html")).AbsoluteUri);
        Assert.Equal("rgb(23, 25, 29)", await open.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
    }

    [Fact]
    public async Task On_paper_are_the_still_drawings_and_the_whole_code_and_no_navigation()
    {
        await using var open = await OpenPage.OfAsync(book, "04-losses.html", dark: true);
        await open.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await open.Page.SetViewportSizeAsync(700, 1000);

        Assert.Empty(await open.Page.EvaluateAsync<string[]>("""
            () => {
                const faults = [];
                const seen = part => part.checkVisibility();
                document.querySelectorAll('.bar, nav, .permalink, .copy, .descent-live, .descent-player, dialog').forEach(part => { if (seen(part)) { faults.push('seen: ' + part.outerHTML.slice(0, 80)); } });
                document.querySelectorAll('figure.descent-figure').forEach(figure => { if (![...figure.querySelectorAll('.descent-still svg, .descent-moment svg, .descent-wall, .descent-still > p')].some(seen)) { faults.push('no drawing: ' + figure.id); } });
                document.querySelectorAll('pre').forEach(part => { if (seen(part) && part.scrollWidth > part.clientWidth + 1) { faults.push('cut: ' + part.textContent.slice(0, 80)); } });
                if (getComputedStyle(document.body).backgroundColor !== 'rgb(255, 255, 255)') { faults.push('dark paper'); }
                return faults;
            }
            """));
        Assert.True((await open.Page.PdfAsync(new() { Format = "A4" })).Length > 50_000);
    }
}
