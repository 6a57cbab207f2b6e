using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Descent.Browser.Tests;

/// <summary>Links to places, to terms, and the way through a page by keys.</summary>
public sealed class LinkTests(BookFixture book)
{
    [Theory]
    [InlineData("h2")]
    [InlineData("figure")]
    public async Task A_permalink_shows_itself_when_pointed_at_leads_to_its_place_and_is_copied(string owner)
    {
        await using var open = await OpenPage.OfAsync(book, "05-backpropagation.html", options: new() { Permissions = ["clipboard-read", "clipboard-write"] });
        var place = open.Page.Locator($"main {owner}:has(> .permalink)").First;
        var link = place.Locator("> .permalink");
        Assert.Equal("0", await link.EvaluateAsync<string>("part => getComputedStyle(part).opacity"));
        await place.HoverAsync();
        await Assertions.Expect(link).ToHaveCSSAsync("opacity", "1");
        await link.ClickAsync();

        await Assertions.Expect(link).ToHaveAttributeAsync("data-said", "Link copied");
        Assert.Equal(await link.EvaluateAsync<string>("part => part.href"), await open.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        Assert.Equal("#" + await place.GetAttributeAsync("id"), new Uri(open.Page.Url).Fragment);
    }

    [Fact]
    public async Task A_link_to_a_figure_opens_the_page_there()
    {
        await using var first = await OpenPage.OfAsync(book, "05-backpropagation.html");
        var id = await first.Page.Locator("figure.descent-figure").Last.GetAttributeAsync("id");
        await using var open = await OpenPage.OfAsync(book, $"05-backpropagation.html#{id}");

        Assert.InRange((await open.Page.Locator($"#{id}").BoundingBoxAsync())!.Y, 0, 900);
    }

    [Fact]
    public async Task A_term_shows_its_meaning_to_pointer_and_keys_and_leads_to_the_glossary()
    {
        await using var open = await OpenPage.OfAsync(book, "05-backpropagation.html");
        var (term, bubble) = (open.Page.Locator("a.term").First, open.Page.GetByRole(AriaRole.Tooltip));
        var means = await term.GetAttributeAsync("data-means");
        await term.ScrollIntoViewIfNeededAsync();
        await term.HoverAsync();
        await Assertions.Expect(bubble).ToHaveTextAsync(means!);
        await open.Page.Mouse.MoveAsync(5, 5);
        await Assertions.Expect(bubble).ToBeHiddenAsync();

        await term.FocusAsync();
        await Assertions.Expect(bubble).ToBeVisibleAsync();
        Assert.Equal("bubble", await term.GetAttributeAsync("aria-describedby"));
        await open.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(bubble).ToBeHiddenAsync();
        await open.Page.Keyboard.PressAsync("Enter");
        await open.Page.WaitForURLAsync(new Regex("glossary\\.html#"));
        Assert.Contains(means!, await open.Page.Locator(":target dd").TextContentAsync());
    }

    [Fact]
    public async Task The_first_key_offers_to_skip_to_the_text_and_the_lessons_open_by_keys_on_a_narrow_page()
    {
        await using var open = await OpenPage.OfAsync(book, "05-backpropagation.html", width: 360);
        await open.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(open.Page.Locator(".skip")).ToBeFocusedAsync();
        Assert.InRange((await open.Page.Locator(".skip").BoundingBoxAsync())!.X, 0, 360);

        var menu = open.Page.GetByRole(AriaRole.Button, new() { Name = "Lessons" });
        await menu.FocusAsync();
        await open.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Link, new() { Name = "Glossary" })).ToBeVisibleAsync();
        await open.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(open.Page.Locator("#lessons")).ToBeHiddenAsync();
    }
}
