using Descent.Data;
using Descent.Layers;
using Descent.Lessons;
using Descent.Losses;
using Descent.Optimizers;
using Descent.Tests.Support;
using Descent.Training;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Golden;

[GoldenBlock("house")]
public class HouseInSingleTests
{
    private static readonly string[] Names = ["W1", "b1", "W2", "b2", "W3", "b3"];

    [Fact]
    public void The_price_has_the_golden_value()
    {
        var (model, data) = House();

        Near.Single(GoldenFile.Number("house", "z3"), model.Predict(data.Inputs)[0, 0]);
    }

    [Fact]
    public void The_gradients_have_the_golden_values()
    {
        var (model, data) = House();

        model.Backward(new HalfSquaredLoss().Evaluate(model.Forward(data.Inputs, Pass.Differentiate), data.Targets).Gradient);

        Assert.All(Names, (name, i) => Near.Single(HouseTests.Entries("d" + name), RowMajor(model.Parameters[i].Gradient), name));
    }

    [Fact]
    public void One_step_of_the_trainer_returns_the_golden_loss_and_leads_to_the_golden_parameters()
    {
        var (model, data) = House();

        var loss = new Trainer(model, new HalfSquaredLoss(), new Sgd(learningRate: 0.1f)).Step(data);

        Near.Single(GoldenFile.Number("house", "loss"), loss);
        Assert.All(Names, (name, i) => Near.Single(HouseTests.Entries(name + "new"), RowMajor(model.Parameters[i].Value), name));
    }

    internal static (Sequential Model, Dataset Data) House()
    {
        var (network, x, y) = HousePrice.Create();
        var model = HousePrice.Layers(new Random(1));
        foreach (var (parameter, value) in model.Parameters.Zip(network.Parameters))
        {
            parameter.Set(value);
        }

        return (model, new Dataset(x.ToSingle(), y.ToSingle()));
    }

    private static IEnumerable<double> RowMajor(MathNet.Numerics.LinearAlgebra.Matrix<float> matrix) => matrix.ToRowMajorArray().Select(x => (double)x);
}
