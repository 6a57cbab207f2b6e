"""Samples a second of scikit-learn's MLPClassifier on the networks named as arguments: BATCH SAMPLES SIZES."""
import sys
import time
import warnings

try:
    import numpy
    from sklearn.exceptions import ConvergenceWarning
    from sklearn.neural_network import MLPClassifier
except ImportError:
    sys.exit(77)

warnings.simplefilter("ignore", ConvergenceWarning)
random = numpy.random.default_rng(1)
for batch, samples, sizes in zip(sys.argv[1::3], sys.argv[2::3], sys.argv[3::3]):
    batch, samples, widths = int(batch), int(samples), [int(width) for width in sizes.split("-")]
    x, y = random.random((samples, widths[0]), dtype=numpy.float32), numpy.arange(samples) % widths[-1]
    # One epoch a call, from where the last one ended.
    model = MLPClassifier(widths[1:-1], solver="sgd", momentum=0.9, nesterovs_momentum=False, learning_rate_init=0.01,
                          batch_size=batch, alpha=0, max_iter=1, warm_start=True)
    rates, end = [], time.perf_counter() + 6
    while len(rates) < 3 or time.perf_counter() < end:
        start = time.perf_counter()
        model.fit(x, y)
        rates.append(samples / (time.perf_counter() - start))
    rates = sorted(rates[1:])
    print(f"{sizes};{rates[len(rates) // 2]:.1f}", flush=True)
