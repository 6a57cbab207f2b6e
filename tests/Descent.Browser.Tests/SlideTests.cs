using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Descent.Browser.Tests;

/// <summary>Slides as a lecturer uses them: by keys, without a network, on paper.</summary>
public sealed partial class SlideTests(BookFixture book)
{
    private const string Here = ".slide.here";

    [Fact]
    public async Task Keys_lead_through_the_slides_and_to_everything_else()
    {
        await using var open = await OpenPage.OfAsync(book, book.Deck);
        var (page, keys) = (open.Page, open.Page.Keyboard);
        var count = await page.Locator(".slide").CountAsync();
        await Assertions.Expect(page.Locator(".controls span")).ToHaveTextAsync($"1 / {count}");

        await keys.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator(".controls span")).ToHaveTextAsync($"2 / {count}");
        await keys.PressAsync("End");
        await Assertions.Expect(page.Locator(".controls span")).ToHaveTextAsync($"{count} / {count}");
        await keys.PressAsync("ArrowRight");
        Assert.Equal(1, await page.Locator(Here).CountAsync());
        await keys.PressAsync("Home");
        await keys.PressAsync("n");
        await Assertions.Expect(page.Locator("aside.speaker")).ToBeVisibleAsync();
        await keys.PressAsync("o");
        Assert.Equal(count, await page.Locator(".slide:visible").CountAsync());
        await keys.PressAsync("o");
        Assert.Equal(1, await page.Locator(".slide:visible").CountAsync());
        await keys.PressAsync("?");
        await Assertions.Expect(page.Locator("dialog.keys")).ToBeVisibleAsync();
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task Steps_go_through_the_parts_of_a_slide_and_the_frames_of_its_figure()
    {
        await using var open = await OpenPage.OfAsync(book, book.Deck);
        var parts = await ShowAsync(open.Page, ".step");
        Assert.Equal(0, await open.Page.Locator($"{Here} .step.on").CountAsync());
        await open.Page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal(1, await open.Page.Locator($"{Here} .step.on").CountAsync());

        var figure = await ShowAsync(open.Page, ".descent-moment");
        Assert.NotEqual(parts, figure);
        var slider = open.Page.Locator($"{Here} .descent-player input[type=range]").First;
        await open.Page.WaitForFunctionAsync($"() => document.querySelector('{Here} figure[data-drawn]:not([data-drawn=later])')");
        var shown = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            await open.Page.Keyboard.PressAsync("ArrowRight");
            shown.Add(await slider.InputValueAsync());
        }

        Assert.True(shown.Distinct().Count() >= 3, string.Join(' ', shown));
        Assert.Equal(figure, await NumberAsync(open.Page));
    }

    [Fact]
    public async Task Every_slide_holds_what_is_on_it_and_can_be_read_in_both_themes()
    {
        await using var open = await OpenPage.OfAsync(book, book.Deck, options: new() { ReducedMotion = ReducedMotion.Reduce });
        var count = await open.Page.Locator(".slide").CountAsync();
        for (var number = 1; number <= count; number++)
        {
            await GoAsync(open.Page, number);
            await open.Page.EvaluateAsync($"() => document.querySelectorAll('{Here} .step').forEach(step => step.classList.add('on'))");
            Assert.Empty(await open.Page.EvaluateAsync<string[]>($$"""
                () => {
                    const page = document.querySelector('{{Here}} .page'), box = page.getBoundingClientRect();
                    const out = [...page.querySelectorAll('.body p, .body li, .body pre, .body td, .body figure')].filter(part => part.checkVisibility())
                        .filter(part => { const own = part.getBoundingClientRect(); return own.right > box.right + 1 || own.bottom > box.bottom + 1; });
                    return page.classList.contains('tall') ? ['it scrolls'] : out.slice(0, 3).map(part => 'sticks out: ' + part.textContent.slice(0, 60));
                }
                """));
            Assert.Empty(await open.Page.EvaluateAsync<string[]>(Contrast.Faults));
            await open.Page.Keyboard.PressAsync("d");
            await open.Page.WaitForTimeoutAsync(60);
            Assert.Empty(await open.Page.EvaluateAsync<string[]>(Contrast.Faults));
        }

        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task The_speakers_window_says_where_we_are_and_what_comes()
    {
        await using var open = await OpenPage.OfAsync(book, book.Deck);
        var speaker = await open.Page.RunAndWaitForPopupAsync(() => open.Page.Keyboard.PressAsync("s"));
        await open.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(speaker.Locator(".count").First).ToContainTextAsync("2 / ");
        await Assertions.Expect(speaker.Locator(".next")).ToContainTextAsync("Next: ");

        await speaker.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(open.Page.Locator(".controls span")).ToHaveTextAsync(ThirdOfAll());
        Assert.NotEqual("", (await speaker.Locator(".say").TextContentAsync())!.Trim());
    }

    [Fact]
    public async Task On_paper_is_a_page_a_slide()
    {
        await using var open = await OpenPage.OfAsync(book, book.Deck);
        var count = await open.Page.Locator(".slide").CountAsync();

        var pdf = await open.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true });

        Assert.Equal(count, PageOfPdf().Count(System.Text.Encoding.Latin1.GetString(pdf)));
    }

    // Shows the first slide with such a part, before its first step.
    private static async Task<int> ShowAsync(IPage page, string part)
    {
        var number = await page.EvaluateAsync<int>($"() => [...document.querySelectorAll('.slide')].findIndex(slide => slide.querySelector('{part}')) + 1");
        Assert.NotEqual(0, number);
        await GoAsync(page, number);
        return number;
    }

    private static async Task GoAsync(IPage page, int number)
    {
        await page.EvaluateAsync($"() => {{ location.hash = '#{number}'; }}");
        await page.WaitForFunctionAsync($"() => document.querySelector('.controls span').textContent.startsWith('{number} /') && !document.querySelector('{Here}.preparing')");
    }

    private static async Task<int> NumberAsync(IPage page) => int.Parse((await page.Locator(".controls span").TextContentAsync())!.Split(' ')[0], null);

    [GeneratedRegex(@"^3 / \d+$")]
    private static partial Regex ThirdOfAll();

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PageOfPdf();
}
