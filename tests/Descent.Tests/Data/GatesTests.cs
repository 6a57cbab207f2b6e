using Descent.Data;

namespace Descent.Tests.Data;

public class GatesTests
{
    [Fact]
    public void Each_gate_is_its_truth_table()
    {
        for (var j = 0; j < 4; j++)
        {
            var (p, q) = (Gates.Xor.Inputs[0, j] == 1, Gates.Xor.Inputs[1, j] == 1);

            Assert.Equal(j, ((p ? 2 : 0) + (q ? 1 : 0)));
            Assert.Equal((p && q, p || q, !(p && q), p != q), (Gates.And.Targets[0, j] == 1, Gates.Or.Targets[0, j] == 1, Gates.Nand.Targets[0, j] == 1, Gates.Xor.Targets[0, j] == 1));
        }

        Assert.All([Gates.And, Gates.Or, Gates.Nand], gate => Assert.Equal(Gates.Xor.Inputs, gate.Inputs));
    }
}
