using System.Text.Json.Serialization;

namespace Descent.Notebooks.Libraries.Packages;

/// <summary>How the outcome of a restore is kept; written by the compiler, so that a cached package needs no reflection.</summary>
[JsonSerializable(typeof(RestoredPackages))]
internal sealed partial class PackageJson : JsonSerializerContext;
