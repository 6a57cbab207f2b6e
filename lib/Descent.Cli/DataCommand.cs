using System.CommandLine;
using System.CommandLine.Parsing;
using Descent.Cli.Loading;
using Descent.Notebooks.Downloads;

namespace Descent.Cli;

/// <summary><c>descent data</c>: loads the photographs that the course's drawn images stand in for.</summary>
internal static class DataCommand
{
    public static Command Create(Terminal terminal)
    {
        var to = new Option<string?>("--to")
        {
            HelpName = "DIR",
            Description = $"The folder that shall hold the .bin files. [default: data/{Cifar10Archive.Folder} of the course, else the user's cache]",
        };
        var mirror = new Option<Uri[]>("--mirror")
        {
            HelpName = "URL",
            Description = "An address of the archive that is asked first. May be given several times; they are asked in that order.",
            CustomParser = result => [.. result.Tokens.Select(token => Address(result, token.Value)).OfType<Uri>()],
        };
        var force = new Option<bool>("--force") { Description = "Load again what is there, and replace it." };
        var cifar10 = new Command("cifar10", $"Loads CIFAR-10 ({Megabytes.Of(Cifar10Archive.Archive.Length)}), checks its MD5 and unpacks it to where Cifar10.Load() looks; resumes what broke.")
        {
            to, mirror, force,
        };
        cifar10.SetAction((parsed, cancellationToken) =>
        {
            var archive = Cifar10Archive.Archive;
            var loading = new DataLoading(
                terminal,
                archive with { Mirrors = [.. parsed.GetValue(mirror) ?? [], .. archive.Mirrors] },
                Cifar10Archive.UserCache,
                Environment.GetEnvironmentVariable(Cifar10Archive.Variable));
            return loading.ExecuteAsync(parsed.GetValue(to), parsed.GetValue(force), cancellationToken);
        });
        var data = new Command("data", "Loads data sets.") { cifar10 };
        data.SetAction(int (_) => throw new InputException("Expected the name of a data set, got none: descent data cifar10."));
        return data;
    }

    private static Uri? Address(ArgumentResult result, string text)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return address;
        }

        result.AddError($"Expected --mirror to be an http or https address of {Cifar10Archive.Archive.FileName}, got '{text}'.");
        return null;
    }
}
