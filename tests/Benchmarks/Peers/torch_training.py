"""Samples a second of PyTorch on the networks named as arguments: BATCH SAMPLES SIZES, for example 128 5000 3072-512-256-10."""
import sys
import time

try:
    import torch
except ImportError:
    sys.exit(77)

torch.manual_seed(1)
torch.set_num_threads(int(sys.argv[1]))
for batch, samples, sizes in zip(sys.argv[2::3], sys.argv[3::3], sys.argv[4::3]):
    batch, samples, widths = int(batch), int(samples), [int(width) for width in sizes.split("-")]
    layers = []
    for inputs, outputs in zip(widths, widths[1:]):
        layers += [torch.nn.Linear(inputs, outputs), torch.nn.ReLU()]
    model = torch.nn.Sequential(*layers[:-1])
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01, momentum=0.9)
    loss = torch.nn.CrossEntropyLoss()
    x, y = torch.rand(samples, widths[0]), torch.arange(samples) % widths[-1]
    rates, end = [], time.perf_counter() + 6
    while len(rates) < 3 or time.perf_counter() < end:
        start = time.perf_counter()
        for part in torch.randperm(samples).split(batch):
            optimizer.zero_grad()
            loss(model(x[part]), y[part]).backward()
            optimizer.step()
        rates.append(samples / (time.perf_counter() - start))
    rates = sorted(rates[1:])
    print(f"{sizes};{rates[len(rates) // 2]:.1f}", flush=True)
