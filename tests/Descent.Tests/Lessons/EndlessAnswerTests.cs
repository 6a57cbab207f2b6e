using Descent.Lessons;

namespace Descent.Tests.Lessons;

public class EndlessAnswerTests
{
    private const string Message = "The loss was asked 100,000 times, so the loop does not end. Does each step go against the slope of the place it starts from?";

    [Fact]
    public void A_walk_uphill_gets_an_error_instead_of_hanging_the_notebook() => Assert.Contains(Message, Check.Exercise(
        "06.2",
        (Func<double, double> loss, Func<double, double> slope, double x, double eta, double below) =>
        {
            var count = 0;
            for (; loss(x) >= below; count++)
            {
                x += eta * slope(x);
            }

            return count;
        }).Message, StringComparison.Ordinal);

    [Fact]
    public void So_does_a_rate_that_is_halved_for_ever() => Assert.Contains(Message, Check.Exercise(
        "06.3",
        (Func<double, double> loss, Func<double, double> slope, double x, double eta) =>
        {
            while (loss(x + (eta * slope(x))) >= loss(x))
            {
                eta /= 2;
            }

            return eta;
        }).Message, StringComparison.Ordinal);

    [Fact]
    public void And_loops_that_ask_for_slopes_alone()
    {
        const string Slopes = "The slope was asked 100,000 times, so the loop does not end. Let the loss decide when it does.";
        Assert.Contains(Slopes, Check.Exercise(
            "06.2",
            (Func<double, double> loss, Func<double, double> slope, double x, double eta, double below) =>
            {
                var count = 0;
                for (; x >= below; count++)
                {
                    x -= eta * slope(x);
                }

                return count;
            }).Message, StringComparison.Ordinal);
        Assert.Contains(Slopes, Check.Exercise(
            "06.3",
            (Func<double, double> loss, Func<double, double> slope, double x, double eta) =>
            {
                while (Math.Abs(x - (eta * slope(x))) >= Math.Abs(x))
                {
                    eta /= 2;
                }

                return eta;
            }).Message, StringComparison.Ordinal);
    }
}
