using Descent.Notebooks.Hosting;
using Microsoft.DotNet.Interactive.Events;

namespace Descent.Interactive;

/// <summary>Puts what the kernel's cells show on the stage that our own engine's cells use.</summary>
internal sealed class KernelOutput : IObserver<KernelEvent>
{
    public void OnNext(KernelEvent value)
    {
        switch (value)
        {
            case StandardOutputValueProduced text:
                Write("stdout", text);
                break;
            case StandardErrorValueProduced text:
                Write("stderr", text);
                break;
            case ReturnValueProduced { Value: not null } result:
                CellStage.Current.Show(BundleOf(result));
                break;
            case DisplayedValueProduced shown:
                CellStage.Current.Show(BundleOf(shown), shown.ValueId ?? Guid.NewGuid().ToString());
                break;
            case DisplayedValueUpdated updated:
                CellStage.Current.Update(BundleOf(updated), updated.ValueId);
                break;
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    // Line feeds everywhere, so that an executed copy is the same on every system.
    private static void Write(string stream, DisplayEvent text) => CellStage.Current.Write(
        stream, string.Concat(text.FormattedValues.Select(form => form.Value)).Replace("\r\n", "\n", StringComparison.Ordinal));

    private static System.Text.Json.Nodes.JsonObject BundleOf(DisplayEvent shown) => MimeBundle.Of(
        shown.Value, shown.FormattedValues.DistinctBy(form => form.MimeType).Select(form => KeyValuePair.Create(form.MimeType, form.Value)));
}
