using Descent.Layers;
using Descent.Numerics;

namespace Descent.Landscapes;

/// <summary>Makes a raw direction as long as its recipe says, matrix by matrix.</summary>
/// <param name="model">The network.</param>
/// <param name="recipe">The recipe.</param>
internal sealed class DirectionScaling(Sequential model, Directions recipe)
{
    /// <summary>Scales a direction in place.</summary>
    public float[] Apply(float[] direction)
    {
        var at = 0;
        for (var layer = 0; layer < model.Count; layer++)
        {
            var parameters = model[layer].Parameters;
            var moves = recipe.Layers is null || recipe.Layers.Contains(layer);
            for (var i = 0; i < parameters.Count; at += parameters[i].Count, i++)
            {
                var part = direction.AsSpan(at, parameters[i].Count);
                if (!moves || (!IsWeight(parameters[i]) && !recipe.MovesBiases))
                {
                    part.Clear();
                }
                else if (IsWeight(parameters[i]))
                {
                    var biases = recipe.MovesBiases && i + 1 < parameters.Count && IsBias(parameters[i + 1]) ? parameters[i + 1] : null;
                    Scale(parameters[i], part, biases, biases is null ? [] : direction.AsSpan(at + parameters[i].Count, biases.Count));
                }
            }
        }

        CheckLayers();
        if (recipe.Scale == DirectionScale.Unit)
        {
            LongVectors.Normalize(direction);
        }

        return direction;
    }

    private static bool IsWeight(Parameter parameter) => parameter.Name == "W";

    private static bool IsBias(Parameter parameter) => parameter.Name == "b";

    // A bias is one more weight of its unit.
    private void Scale(Parameter weights, Span<float> d, Parameter? biases, Span<float> db)
    {
        var rows = weights.Value.RowCount;
        ReadOnlySpan<float> w = weights.Value.Entries;
        ReadOnlySpan<float> b = biases is null ? [] : biases.Value.Entries;
        switch (recipe.Scale)
        {
            case DirectionScale.Layer:
                var ratio = Ratio(Squares(w, 0, 1) + Squares(b, 0, 1), Squares(d, 0, 1) + Squares(db, 0, 1));
                Multiply(d, 0, 1, ratio);
                Multiply(db, 0, 1, ratio);
                break;
            case DirectionScale.Filter:
                for (var row = 0; row < rows; row++)
                {
                    ratio = Ratio(Squares(w, row, rows) + Squares(b, row, rows), Squares(d, row, rows) + Squares(db, row, rows));
                    Multiply(d, row, rows, ratio);
                    Multiply(db, row, rows, ratio);
                }

                break;
        }
    }

    private void CheckLayers()
    {
        foreach (var layer in recipe.Layers ?? [])
        {
            if (layer < 0 || layer >= model.Count || model[layer].Parameters.Count == 0)
            {
                throw new ArgumentException($"Layer {layer} cannot move: the network has layers 0 to {model.Count - 1}, and those with parameters are {string.Join(", ", Enumerable.Range(0, model.Count).Where(i => model[i].Parameters.Count > 0))}.");
            }
        }
    }

    private static double Ratio(double wanted, double squares) => squares > 0 ? Math.Sqrt(wanted / squares) : 0;

    private static double Squares(ReadOnlySpan<float> x, int first, int step)
    {
        var sum = 0.0;
        for (var i = first; i < x.Length; i += step)
        {
            sum += (double)x[i] * x[i];
        }

        return sum;
    }

    private static void Multiply(Span<float> x, int first, int step, double factor)
    {
        for (var i = first; i < x.Length; i += step)
        {
            x[i] = (float)(x[i] * factor);
        }
    }
}
