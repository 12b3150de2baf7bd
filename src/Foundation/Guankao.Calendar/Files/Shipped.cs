using System.Reflection;

namespace Guankao.Calendar;

/// <summary>The data files that came with the product.</summary>
internal static class Shipped
{
    public static IEnumerable<(string Name, string Text)> Under(string folder) => Under(typeof(Shipped).Assembly, folder);

    public static IEnumerable<(string Name, string Text)> Under(Assembly assembly, string folder)
    {
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return (name, reader.ReadToEnd());
        }
    }
}
