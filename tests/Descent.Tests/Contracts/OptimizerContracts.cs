using Descent.Layers;
using Descent.Numerics;
using Descent.Optimizers;
using Descent.Tests.Support;

namespace Descent.Tests.Contracts;

public class OptimizerContracts
{
    private static readonly Dictionary<Type, Func<float, Optimizer>> Table = new()
    {
        [typeof(Sgd)] = learningRate => new Sgd(learningRate, momentum: 0.5f, weightDecay: 0.001f),
        [typeof(Nesterov)] = learningRate => new Nesterov(learningRate, momentum: 0.5f),
        [typeof(AdaGrad)] = learningRate => new AdaGrad(learningRate),
        [typeof(RmsProp)] = learningRate => new RmsProp(learningRate),
        [typeof(Adam)] = learningRate => new Adam(learningRate),
        [typeof(AdamW)] = learningRate => new AdamW(learningRate),
        [typeof(SharpnessAware)] = learningRate => new SharpnessAware(new Sgd(learningRate, momentum: 0.5f)),
        [typeof(RAdam)] = learningRate => new RAdam(learningRate),
    };

    public static TheoryData<Type> Optimizers => LibraryTypes.DerivedFrom<Optimizer>();

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void On_a_quadratic_each_of_the_first_steps_leads_down(Type type)
    {
        var optimizer = Create(type, 0.05f);
        var theta = new Parameter("θ", Numbers.Column(3, -2, 1));
        var values = new List<double>();
        for (var step = 0; step < 10; step++)
        {
            values.Add(theta.Value.FrobeniusNorm());
            theta.Value.CopyTo(theta.Gradient); // the gradient of ½‖θ‖²
            optimizer.Step([theta]);
        }

        Assert.Equal(values.OrderDescending(), values);
        Assert.True(values[^1] < 0.95 * values[0]);
    }

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void The_same_gradients_give_the_same_steps_whatever_another_optimizer_did(Type type)
    {
        Assert.Equal(Walk(Create(type, 0.1f)), Walk(Create(type, 0.1f)));

        static int[] Walk(Optimizer optimizer)
        {
            var theta = new Parameter("θ", Numbers.Column(1, 2));
            for (var step = 0; step < 3; step++)
            {
                (theta.Value * 0.7f).CopyTo(theta.Gradient);
                optimizer.Step([theta]);
            }

            return theta.Value.Bits();
        }
    }

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void A_step_leaves_the_gradients_alone_and_changes_every_parameter(Type type)
    {
        Parameter[] parameters = [new("W", Numbers.Ones(2, 3)), new("b", Numbers.Ones(2, 1))];
        foreach (var parameter in parameters)
        {
            Numbers.Ones(parameter.Value.RowCount, parameter.Value.ColumnCount).CopyTo(parameter.Gradient);
        }

        Create(type, 0.1f).Step(parameters);

        Assert.All(parameters, parameter => Assert.All(parameter.Gradient.Enumerate(), g => Assert.Equal(1f, g)));
        Assert.All(parameters, parameter => Assert.All(parameter.Value.Enumerate(), value => Assert.True(value < 1)));
    }

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void A_learning_rate_that_is_not_positive_and_finite_gets_the_documented_message(Type type)
    {
        foreach (var wrong in new[] { 0f, -0.1f, float.NaN, float.PositiveInfinity, float.NegativeInfinity })
        {
            var optimizer = Create(type, 0.1f);
            var expected = $"Expected a positive, finite learning rate, got {wrong}. (Parameter 'learning rate')";

            Assert.Equal(expected, Assert.Throws<ArgumentOutOfRangeException>(() => Create(type, wrong)).Message);
            Assert.Equal(expected, Assert.Throws<ArgumentOutOfRangeException>(() => optimizer.LearningRate = wrong).Message);
            Assert.Equal(0.1f, optimizer.LearningRate);
        }
    }

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void A_long_parameter_is_updated_as_each_of_its_numbers_alone_by_any_number_of_threads(Type type)
    {
        var expected = Enumerable.Range(0, 5).Select(i => After(type, 1, i + 1f)[0]).ToArray();
        foreach (var threads in new[] { 1, 2, 3, 7 })
        {
            ParallelWork.UseThreads(threads);
            try
            {
                var bits = After(type, 200_003, 1, 2, 3, 4, 5);
                Assert.All(Enumerable.Range(0, bits.Length), i => Assert.Equal(expected[i % 5], bits[i]));
            }
            finally
            {
                ParallelWork.UseThreads(0);
            }
        }

        static int[] After(Type type, int count, params float[] gradients)
        {
            var (optimizer, theta) = (Create(type, 0.01f), new Parameter("θ", Numbers.Ones(count, 1)));
            for (var step = 0; step < 6; step++)
            {
                for (var i = 0; i < count; i++)
                {
                    theta.Gradient[i, 0] = gradients[i % gradients.Length] * (step - 2.5f);
                }

                optimizer.Step([theta]);
            }

            return theta.Value.Bits();
        }
    }

    private static Optimizer Create(Type type, float learningRate) => LibraryTypes.Of(Table, type, nameof(OptimizerContracts))(learningRate);
}
