using System.Xml.Linq;
using Guankao.Testing;

namespace Guankao.Architecture.Tests;

/// <summary>A project of the product as its own file tells it.</summary>
internal sealed record ProjectFile(string Name, string FolderFloor, IReadOnlyList<string> References, IReadOnlyList<string> Packages)
{
    public static ProjectFile Parse(string path, string xml)
    {
        var root = XDocument.Parse(xml).Root!;
        return new ProjectFile(
            Short(Path.GetFileNameWithoutExtension(path)),
            path.Split('/')[^3],
            [.. root.Descendants("ProjectReference").Select(r => Short(Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/'))))],
            [.. root.Descendants("PackageReference").Select(r => r.Attribute("Include")?.Value ?? "")]);
    }

    public static IReadOnlyList<ProjectFile> OfTheProduct() =>
        [.. Directory.EnumerateFiles(Repository.File("src"), "*.csproj", SearchOption.AllDirectories)
            .Select(f => Parse(f.Replace('\\', '/'), File.ReadAllText(f)))];

    private static string Short(string assembly) => assembly.StartsWith("Guankao.", StringComparison.Ordinal) ? assembly["Guankao.".Length..] : assembly;
}
