using System.Security.Cryptography;

namespace GuidanceBot.LanguageModel.Local;

/// <summary>The files of the two models, checked against <c>checksums.sha256</c> before anything is loaded from them.</summary>
public sealed class ModelFiles
{
    private const string ChecksumFile = "checksums.sha256";

    private readonly string _folder;
    private readonly Dictionary<string, string> _checksums;

    private ModelFiles(string folder, Dictionary<string, string> checksums)
    {
        _folder = folder;
        _checksums = checksums;
    }

    /// <summary>The folder that ships beside the program.</summary>
    public static string ShippedFolder => Path.Combine(AppContext.BaseDirectory, "Models");

    /// <summary>Checks every file that the checksums name.</summary>
    /// <exception cref="UnusableModelException">A file is missing or has other contents.</exception>
    public static ModelFiles Verify(string folder)
    {
        var checksums = ReadChecksums(folder);
        foreach (var (name, expected) in checksums)
        {
            var path = Path.Combine(folder, name);
            if (!File.Exists(path))
            {
                throw new UnusableModelException($"The model file {path} is missing: install it again, or set Model:Enabled to false.");
            }

            using var file = File.OpenRead(path);
            if (!string.Equals(Convert.ToHexStringLower(SHA256.HashData(file)), expected, StringComparison.OrdinalIgnoreCase))
            {
                throw new UnusableModelException($"The model file {path} is not the one that was measured (its checksum differs): install it again, or set Model:Enabled to false.");
            }
        }

        return new ModelFiles(folder, checksums);
    }

    /// <summary>Where a file lies.</summary>
    public string PathOf(string name) => Path.Combine(_folder, name);

    /// <summary>The version of a file: <c>sha256:</c> and its checksum.</summary>
    public string VersionOf(string name) => "sha256:" + _checksums[name];

    private static Dictionary<string, string> ReadChecksums(string folder)
    {
        var path = Path.Combine(folder, ChecksumFile);
        if (!File.Exists(path))
        {
            throw new UnusableModelException($"The model folder {folder} has no {ChecksumFile}: install the models again, or set Model:Enabled to false.");
        }

        // As sha256sum writes it: the digits, two spaces, the name.
        return File.ReadLines(path)
            .Select(line => line.Split("  ", 2, StringSplitOptions.TrimEntries))
            .Where(parts => parts.Length == 2)
            .ToDictionary(parts => parts[1], parts => parts[0], StringComparer.Ordinal);
    }
}
