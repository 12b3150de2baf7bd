using System.Text;

namespace Guankao.Cli.Tests;

/// <summary>A file that is gone after the test.</summary>
internal sealed class ScratchFile : IDisposable
{
    public ScratchFile(string name, string text)
        : this(name, Encoding.UTF8.GetBytes(text))
    {
    }

    public ScratchFile(string name, byte[] content)
    {
        var folder = Directory.CreateTempSubdirectory("guankao-test-");
        Path = System.IO.Path.Combine(folder.FullName, name);
        File.WriteAllBytes(Path, content);
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(System.IO.Path.GetDirectoryName(Path)!, recursive: true);
}
