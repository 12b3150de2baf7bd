using System.IO.Compression;
using System.Text;

namespace Guankao.Documents.Writing;

/// <summary>A zipped document being written. The same parts give the same bytes: entries bear no time of their own.</summary>
internal sealed class PackageFile : IDisposable
{
    // The first day that the format of archives can tell.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly MemoryStream _stream = new();
    private readonly ZipArchive _zip;

    internal PackageFile() => _zip = new ZipArchive(_stream, ZipArchiveMode.Create, leaveOpen: true);

    internal PackageFile Add(string name, byte[] content) => Add(name, content, CompressionLevel.Optimal);

    /// <summary>OpenDocument asks for its type first and uncompressed, so that it can be seen from outside.</summary>
    internal PackageFile AddType(string type) => Add("mimetype", Encoding.ASCII.GetBytes(type), CompressionLevel.NoCompression);

    internal byte[] Finish()
    {
        _zip.Dispose();
        return _stream.ToArray();
    }

    public void Dispose()
    {
        _zip.Dispose();
        _stream.Dispose();
    }

    private PackageFile Add(string name, byte[] content, CompressionLevel level)
    {
        var entry = _zip.CreateEntry(name, level);
        entry.LastWriteTime = NoTime;
        using var part = entry.Open();
        part.Write(content);
        return this;
    }
}
