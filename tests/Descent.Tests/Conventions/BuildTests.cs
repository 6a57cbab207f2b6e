using System.Diagnostics;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Descent.Lessons;

namespace Descent.Tests.Conventions;

public class BuildTests
{
    [Fact]
    public void The_library_under_test_is_compiled_optimized_in_every_configuration() =>
        Assert.False(OptimizerIsOff(typeof(Ledger).Assembly.Location));

    [Fact]
    public void The_library_that_notebooks_load_is_compiled_optimized()
    {
        var library = Path.Combine(Repository.Root, "lib/bin/Descent.dll");
        Assert.SkipUnless(File.Exists(library), "lib/bin/Descent.dll has not been built.");

        Assert.False(OptimizerIsOff(library));
    }

    [Fact]
    public void The_reading_of_that_flag_agrees_with_reflection_for_these_tests() => Assert.Equal(
        typeof(BuildTests).Assembly.GetCustomAttribute<DebuggableAttribute>()?.IsJITOptimizerDisabled ?? false,
        OptimizerIsOff(typeof(BuildTests).Assembly.Location));

    [Fact]
    public void The_ledger_in_the_library_is_that_of_the_repository()
    {
        using var stream = typeof(Ledger).Assembly.GetManifestResourceStream("ledger.json")!;
        using var reader = new StreamReader(stream);

        Assert.Equal(Repository.Read("data/ledger.json"), reader.ReadToEnd());
    }

    [Fact]
    public void The_library_depends_on_MathNet_and_the_platform_alone() => Assert.Equal(
        ["MathNet.Numerics"],
        typeof(Ledger).Assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => !name.StartsWith("System.", StringComparison.Ordinal)));

    // DebuggableAttribute(DebuggingModes): after the two bytes of the prolog, the flags; 0x100 turns the optimizer off.
    private static bool OptimizerIsOff(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        return metadata.GetAssemblyDefinition().GetCustomAttributes()
            .Select(metadata.GetCustomAttribute)
            .Where(attribute => attribute.Constructor.Kind == HandleKind.MemberReference
                && metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent
                && metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)parent).Name) == nameof(DebuggableAttribute))
            .Any(attribute => (metadata.GetBlobReader(attribute.Value).ReadBytes(6)[3] & 0x01) != 0);
    }
}
