using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Descent.Browser.Tests;

/// <summary>The search of the book, by keys alone, from a file.</summary>
public sealed class SearchTests(BookFixture book)
{
    [Fact]
    public async Task A_slash_opens_it_arrows_choose_and_Enter_leads_there()
    {
        await using var open = await OpenPage.OfAsync(book, "index.html");
        var (input, options) = await AskAsync(open.Page, "cross-entropy");
        Assert.True(await options.CountAsync() >= 3);
        Assert.Equal(("found-0", "true"), (await input.GetAttributeAsync("aria-activedescendant"), await options.Nth(0).GetAttributeAsync("aria-selected")));
        // The term itself comes first.
        Assert.Equal("glossary.html#cross-entropy", await options.Nth(0).Locator("a").GetAttributeAsync("href"));
        Assert.NotEqual(0, await options.Locator("mark").CountAsync());

        await open.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(("found-1", "false", "true"), (await input.GetAttributeAsync("aria-activedescendant"), await options.Nth(0).GetAttributeAsync("aria-selected"), await options.Nth(1).GetAttributeAsync("aria-selected")));
        await open.Page.Keyboard.PressAsync("ArrowUp");
        await open.Page.Keyboard.PressAsync("ArrowUp");
        Assert.Equal($"found-{await options.CountAsync() - 1}", await input.GetAttributeAsync("aria-activedescendant"));
        await open.Page.Keyboard.PressAsync("ArrowDown");
        await open.Page.Keyboard.PressAsync("Enter");

        await open.Page.WaitForURLAsync(new Regex("glossary\\.html#cross-entropy$"));
        Assert.InRange((await open.Page.Locator("[id='cross-entropy']").BoundingBoxAsync())!.Y, 40, 700);
    }

    [Theory]
    [InlineData("guess error blame", "00-start-here.html#")]
    [InlineData("Lower on the right is nearer", "04-losses.html#figure-")]
    [InlineData("η learning rate", "notation.html")]
    [InlineData("BACKPROP", "05-backpropagation.html")]
    public async Task Words_titles_figures_and_letters_are_found(string question, string address)
    {
        await using var open = await OpenPage.OfAsync(book, "notation.html");
        var (_, options) = await AskAsync(open.Page, question);

        var found = await options.Locator("a").EvaluateAllAsync<string[]>("all => all.map(link => link.getAttribute('href'))");
        Assert.Contains(found, link => link.StartsWith(address, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_found_says_so_and_Escape_closes_and_a_slash_in_a_field_is_a_slash()
    {
        await using var open = await OpenPage.OfAsync(book, "05-backpropagation.html");
        var (input, options) = await AskAsync(open.Page, "zxqv/");

        await Assertions.Expect(open.Page.Locator("dialog [role=status]")).ToHaveTextAsync("Nothing found.");
        Assert.Equal((0, "zxqv/", "false"), (await options.CountAsync(), await input.InputValueAsync(), await input.GetAttributeAsync("aria-expanded")));
        await open.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(open.Page.Locator("dialog.search")).ToBeHiddenAsync();
    }

    private static async Task<(ILocator Input, ILocator Options)> AskAsync(IPage page, string question)
    {
        await page.Keyboard.PressAsync("/");
        var input = page.GetByRole(AriaRole.Combobox);
        await Assertions.Expect(input).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(question);
        await Assertions.Expect(page.Locator("dialog [role=status]")).Not.ToHaveTextAsync("");
        return (input, page.GetByRole(AriaRole.Option));
    }
}
