using System.IO.Compression;
using System.Text;

namespace Guankao.Foundation.Tests.Documents;

/// <summary>Makes the zipped files of the tests.</summary>
internal static class Zip
{
    public static byte[] Of(params (string Name, string Text)[] entries)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
