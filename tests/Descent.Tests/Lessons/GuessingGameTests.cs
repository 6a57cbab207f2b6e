using Descent.Lessons;
using Descent.Plotting;

namespace Descent.Tests.Lessons;

public class GuessingGameTests
{
    [Fact]
    public void Fixed_steps_walk() =>
        Assert.Equal(Enumerable.Range(5, 36).Select(guess => (double)guess), GuessingGame.Play(5, 40, GuessingGame.Fixed(1)));

    [Fact]
    public void Fixed_steps_walk_down_too() => Assert.Equal([9, 7, 5, 3], GuessingGame.Play(9, 3, GuessingGame.Fixed(2)));

    [Fact]
    public void Halved_steps_close_in_from_both_sides() =>
        Assert.Equal([5, 37, 53, 45, 41, 39, 40], GuessingGame.Play(5, 40, GuessingGame.Halved(32)));

    [Fact]
    public void A_share_of_the_error_leaves_the_same_share_at_every_turn() =>
        Assert.Equal([5, 22.5, 31.25, 35.625, 37.8125, 38.90625, 39.453125, 39.7265625], GuessingGame.Play(5, 40, GuessingGame.Proportional(0.5)));

    [Fact]
    public void A_right_guess_is_not_corrected() => Assert.Equal([39.6], GuessingGame.Play(39.6, 40, GuessingGame.Fixed(1)));

    [Fact]
    public void A_player_gives_up() => Assert.Equal([5, 6, 7, 8], GuessingGame.Play(5, 40, GuessingGame.Fixed(1), most: 3));

    [Fact]
    public void Playing_at_least_one_turn_is_demanded() => Assert.StartsWith(
        "Expected most to be 1 or more, got 0.",
        Assert.Throws<ArgumentOutOfRangeException>(() => GuessingGame.Play(5, 40, GuessingGame.Fixed(1), most: 0)).Message);

    [Fact]
    public void The_picture_has_a_frame_for_each_turn_of_the_slowest_player()
    {
        var picture = GuessingGame.Picture(start: 5, secret: 40);

        Assert.Equal(Enumerable.Range(0, 36).Select(turn => $"{turn}"), picture.Frames.Select(frame => frame.Name));
        Assert.Equal("Turn 4: steps of 1 at 9, halved steps at 41, half the error at 37.8", picture.Frames[4].Title);
        Assert.Equal("Turn 35: steps of 1 at 40, halved steps at 40, half the error at 39.7", picture.Frames[35].Title);
    }

    [Fact]
    public void Guesses_lie_on_their_losses()
    {
        var panels = GuessingGame.Picture(start: 5, secret: 40).Frames[2].Panels;
        IEnumerable<(string, double, double)> Points(int panel) => panels[panel].Marks.OfType<MarkersMark>().SelectMany(mark => mark.X.Zip(mark.Y, (x, y) => (mark.Name, x, y)));

        Assert.Equal(
            [("steps of 1", 5, 35), ("steps of 1", 6, 34), ("steps of 1", 7, 33), ("steps 32, 16, 8 …", 5, 35), ("steps 32, 16, 8 …", 37, 3), ("steps 32, 16, 8 …", 53, 13)],
            Points(0));
        Assert.Equal([("half the error", 5, 612.5), ("half the error", 22.5, 153.125), ("half the error", 31.25, 38.28125)], Points(1));
    }

    [Fact]
    public void A_picture_in_which_nothing_would_move_is_refused() => Assert.StartsWith(
        "GuessingGame.Picture expects a start at least ½ away from the secret 40, got 40.25, which is right already.",
        Assert.Throws<ArgumentException>(() => GuessingGame.Picture(start: 40.25, secret: 40)).Message);
}
