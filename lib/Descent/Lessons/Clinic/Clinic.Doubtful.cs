using Descent.Layers;

namespace Descent.Lessons;

public static partial class Clinic
{
    // Ward C: the numbers contradict each other, or are too good.
    private static IEnumerable<Patient> Doubtful()
    {
        var noisy = Moons(noise: 0.4f) with { Hidden = [100, 100], Epochs = 100 };
        var fresh = noisy.Validation;
        return
        [
            Patient.Of(10, "My network gives clean probabilities.", Fault.SoftmaxTwice, Healthy with { Epochs = 60 },
                it => it with { Last = () => new Softmax() },
                it => it with { Last = () => new Identity() }) with
            {
                Sign = "Nearly all samples are right, and yet the loss does not get below 0.31.",
                RuledOut = new Dictionary<Fault, string>
                {
                    [Fault.RateTooLow] = "The sizes rule it out: the updates are near 10⁻³. And the accuracy has arrived long ago.",
                    [Fault.VanishingGradient] = "The gradient plot rules it out: it has the same size in every layer, within a factor of three.",
                    [Fault.ShuffledLabels] = "The accuracy rules it out: with wrong labels it would stay near 50 %.",
                    [Fault.Overfitting] = "The loss rules it out: training and validation stay together.",
                    [Fault.DropoutAtTest] = "The loss rules it out: the training loss is as high as the validation loss.",
                },
            },
            Patient.Of(11, "Twenty samples are quickly learned.", Fault.Overfitting, noisy,
                it => it with { Training = noisy.Training.Take(20) },
                it => it with { Training = noisy.Training }) with
            {
                Sign = "The validation loss falls with the training loss at first. Then it rises, and the training loss goes on falling.",
                RuledOut = new Dictionary<Fault, string>
                {
                    [Fault.RateTooHigh] = "The loss rules it out: the training loss falls without a jump.",
                    [Fault.ShuffledLabels] = "The accuracy rules it out: 3 of 4 fresh samples are right. Wrong labels would leave 2 of 4.",
                    [Fault.LeakedSamples] = "The loss rules it out: leaked samples would be learned like the rest. Here the validation loss rises.",
                    [Fault.DropoutAtTest] = "The first epochs rule it out: both losses are equal there. Dropout would part them from the start.",
                },
            },
            Patient.Of(12, "My best network. Nobody believes me.", Fault.LeakedSamples, noisy with { Training = noisy.Training.Take(30), Epochs = 300 },
                it => it with { Validation = it.Training.Take(20) },
                it => it with { Validation = fresh }) with
            {
                Sign = "The moons overlap, and every validation sample is right. Its loss follows the training loss to the end.",
                RuledOut = new Dictionary<Fault, string>
                {
                    [Fault.Overfitting] = "It has learned by heart, that is true. But then the validation loss should rise, and it falls with the training loss. Ask where these samples come from.",
                    [Fault.ShuffledLabels] = "The accuracy rules it out: it is 100 %.",
                    [Fault.DropoutAtTest] = "The loss rules it out: dropout would make the validation worse, not this good.",
                    [Fault.SoftmaxTwice] = "The loss rules it out: it falls far below 0.31.",
                },
            },
        ];
    }
}
