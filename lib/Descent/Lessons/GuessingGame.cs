using Descent.Numerics;
using Descent.Plotting;

namespace Descent.Lessons;

/// <summary>The number-guessing game of lesson 00: guess, error, correct, until the guess is right.</summary>
/// <remarks>
/// With g for the guess and s for the secret the error is g − s. A player who is told only its sign descends on |g − s|; one who is told its size
/// descends on ½·(g − s)², whose slope is the error itself.
/// </remarks>
public static class GuessingGame
{
    /// <summary>Plays until the guess is within ½ of the secret.</summary>
    /// <param name="start">The first guess.</param>
    /// <param name="secret">The number to find.</param>
    /// <param name="step">The player: from the error g − s and the turn, which counts from 0, what to take away from the guess.</param>
    /// <param name="most">After so many turns the player gives up.</param>
    /// <returns>All guesses, the first included: one more than there were turns.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="most"/> is below 1.</exception>
    public static IReadOnlyList<double> Play(double start, double secret, Func<double, int, double> step, int most = 100)
    {
        ArgumentNullException.ThrowIfNull(step);
        Guard.AtLeast(most, 1, nameof(most));
        List<double> guesses = [start];
        for (var turn = 0; turn < most && Math.Abs(guesses[^1] - secret) >= 0.5; turn++)
        {
            guesses.Add(guesses[^1] - step(guesses[^1] - secret, turn));
        }

        return guesses;
    }

    /// <summary>Sign only, always as far: size·sign(error).</summary>
    /// <param name="size">How far.</param>
    public static Func<double, int, double> Fixed(double size) => (error, _) => size * Math.Sign(error);

    /// <summary>Sign only, half as far at every turn t: first·2⁻ᵗ·sign(error).</summary>
    /// <param name="first">How far at turn 0.</param>
    public static Func<double, int, double> Halved(double first) => (error, turn) => first / Math.Pow(2, turn) * Math.Sign(error);

    /// <summary>With the size: η·error.</summary>
    /// <param name="eta">The learning rate η.</param>
    public static Func<double, int, double> Proportional(double eta) => (error, _) => eta * error;

    /// <summary>Three players at once, a frame for each turn: steps of 1 and halved steps on the V of the sign, half the error on the bowl of the size.</summary>
    /// <param name="start">The first guess.</param>
    /// <param name="secret">The number to find.</param>
    /// <exception cref="ArgumentException">The first guess is right, so that nothing would move.</exception>
    public static Figure Picture(double start, double secret)
    {
        if (Math.Abs(start - secret) < 0.5)
        {
            throw new ArgumentException($"GuessingGame.Picture expects a start at least ½ away from the secret {secret}, got {start}, which is right already.", nameof(start));
        }

        var walker = new Player("steps of 1", Play(start, secret, Fixed(1)), new(SeriesStyle.Blue));
        var halver = new Player("steps 32, 16, 8 …", Play(start, secret, Halved(32)), new(SeriesStyle.Green, Symbol: "diamond"));
        var measurer = new Player("half the error", Play(start, secret, Proportional(0.5)), new(SeriesStyle.Vermillion, Symbol: "triangle-up"));
        Player[] players = [walker, halver, measurer];
        var turns = players.Max(player => player.Guesses.Count);
        var reach = players.Max(player => player.Guesses.Max(guess => Math.Abs(guess - secret)));
        double[] places = [.. Enumerable.Range(-40, 81).Select(i => secret + (reach * i / 40))];
        Figure Moment(int turn) => Charts.Beside(
            $"Turn {turn}: steps of 1 at {walker.At(turn)}, halved steps at {halver.At(turn)}, half the error at {measurer.At(turn)}",
            Descent("loss |g − s|", guess => Math.Abs(guess - secret), places, turn, walker, halver),
            Descent("loss ½(g − s)²", guess => 0.5 * (guess - secret) * (guess - secret), places, turn, measurer));

        return Charts.Frames(
            "A sign says where to go, a size also how far", "turn", [.. Enumerable.Range(0, turns).Select(turn => ($"{turn}", Moment(turn)))], start: Math.Min(4, turns - 1)) with
        {
            Caption = $"From {start} to {secret}. Each mark is a guess. Left, two players who are told only the sign of their error; right, one who is told its size. Look at how far apart the marks are near the bottom.",
        };
    }

    // One panel: the loss, and on it the guesses so far.
    private static Figure Descent(Axis name, Func<double, double> loss, double[] places, int turn, params Player[] players) => Charts.Overlay(
        "",
        Charts.Line("", "guess g", name, new Series("loss", places, [.. places.Select(loss)]) { Style = new("#808080") }),
        Charts.Markers("", "guess g", name, [.. players.Select(player => new Series(player.Name, player.Until(turn), [.. player.Until(turn).Select(loss)]) { Style = player.Look })]));

    private sealed record Player(string Name, IReadOnlyList<double> Guesses, SeriesStyle Look)
    {
        public IReadOnlyList<double> Until(int turn) => [.. Guesses.Take(turn + 1)];

        public string At(int turn) => NumberText.Significant(Until(turn)[^1], 3);
    }
}
