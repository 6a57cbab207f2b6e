"""Points a second of PyTorch over a plane in parameter space, all samples in one batch: SAMPLES SIZES, for example 10000 3072-512-256-10."""
import sys
import time

try:
    import torch
except ImportError:
    sys.exit(77)

torch.manual_seed(1)
torch.set_num_threads(int(sys.argv[1]))
samples, widths = int(sys.argv[2]), [int(width) for width in sys.argv[3].split("-")]
layers = []
for inputs, outputs in zip(widths, widths[1:]):
    layers += [torch.nn.Linear(inputs, outputs), torch.nn.ReLU()]
model, loss = torch.nn.Sequential(*layers[:-1]), torch.nn.CrossEntropyLoss()
x, y = torch.rand(samples, widths[0]), torch.arange(samples) % widths[-1]
seconds = []
with torch.no_grad():
    theta = [parameter.clone() for parameter in model.parameters()]
    u, v = ([torch.randn_like(parameter) * parameter.std() for parameter in theta] for _ in range(2))
    for point in range(10):
        start = time.perf_counter()
        for parameter, at, along, across in zip(model.parameters(), theta, u, v):
            parameter.copy_(at).add_(along, alpha=0.1 * point).add_(across, alpha=-0.1 * point)
        loss(model(x), y).item()
        seconds.append(time.perf_counter() - start)
seconds = sorted(seconds[1:])
print(f"{sys.argv[3]};{1 / seconds[len(seconds) // 2]:.3f}", flush=True)
