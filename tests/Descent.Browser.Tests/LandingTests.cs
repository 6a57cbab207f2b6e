using Microsoft.Playwright;

namespace Descent.Browser.Tests;

/// <summary>The contents page: a landscape that turns unless motion is not wanted.</summary>
public sealed class LandingTests(BookFixture book)
{
    private const string Pixels = """
        () => {
            const canvas = document.querySelector('.landscape canvas');
            const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
            let sum = 0, filled = 0;
            for (let i = 0; i < data.length; i += 4) { if (data[i + 3]) { filled++; sum = (sum * 31 + data[i] + 7 * data[i + 1] + i) % 1000003; } }
            return filled / (data.length / 4) > 0.1 ? String(sum) : 'blank';
        }
        """;

    [Fact]
    public async Task The_landscape_turns_and_stops_when_asked()
    {
        await using var open = await OpenPage.OfAsync(book, "index.html");
        var first = await SeenAsync(open.Page);
        await open.Page.WaitForTimeoutAsync(500);
        Assert.NotEqual("blank", first);
        Assert.NotEqual(first, await SeenAsync(open.Page));

        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Stop the landscape" }).ClickAsync();
        await open.Page.WaitForTimeoutAsync(100);
        var stopped = await SeenAsync(open.Page);
        await open.Page.WaitForTimeoutAsync(400);
        Assert.Equal(stopped, await SeenAsync(open.Page));

        var box = (await open.Page.Locator(".landscape canvas").BoundingBoxAsync())!;
        await open.Page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
        await open.Page.Mouse.DownAsync();
        await open.Page.Mouse.MoveAsync(box.X + (box.Width / 2) + 60, box.Y + (box.Height / 2), new() { Steps = 3 });
        await open.Page.Mouse.UpAsync();
        Assert.NotEqual(stopped, await SeenAsync(open.Page));
    }

    [Fact]
    public async Task It_stands_still_where_motion_is_not_wanted()
    {
        await using var open = await OpenPage.OfAsync(book, "index.html", options: new() { ReducedMotion = ReducedMotion.Reduce });
        var first = await SeenAsync(open.Page);
        await open.Page.WaitForTimeoutAsync(500);

        Assert.NotEqual("blank", first);
        Assert.Equal(first, await SeenAsync(open.Page));
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Button, new() { Name = "Turn the landscape" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_scripts_and_on_paper_it_is_a_drawing()
    {
        await using var open = await OpenPage.OfAsync(book, "index.html", options: new() { JavaScriptEnabled = false });
        await Assertions.Expect(open.Page.Locator(".landscape svg")).ToBeVisibleAsync();

        await using var paper = await OpenPage.OfAsync(book, "index.html");
        await paper.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(paper.Page.Locator(".landscape svg")).ToBeVisibleAsync();
        await Assertions.Expect(paper.Page.Locator(".landscape canvas")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Each_point_of_the_path_leads_to_its_lesson()
    {
        await using var open = await OpenPage.OfAsync(book, "index.html");
        var points = open.Page.Locator(".path a");

        Assert.Equal(BookFixture.Notebooks.Count, await points.CountAsync());
        await points.Last.ClickAsync();
        await open.Page.WaitForURLAsync($"**/{Path.GetFileNameWithoutExtension(BookFixture.Notebooks[^1])}.html");
    }

    // The first look at a canvas may move it from the graphics card, and round its edges otherwise: the second counts.
    private static async Task<string> SeenAsync(IPage page)
    {
        await page.EvaluateAsync<string>(Pixels);
        return await page.EvaluateAsync<string>(Pixels);
    }
}
