using System.Text;
using System.Text.Json;
using Guankao.Documents;
using Guankao.Importing;

namespace Guankao.Flow.Tests.Tables;

/// <summary>Reads documents as a person would drop them.</summary>
internal static class Doctored
{
    internal static DocumentTables File(string path)
    {
        using var file = System.IO.File.OpenRead(path);
        return Of(file, Path.GetFileName(path));
    }

    internal static TableDraft Text(string text, string name = "表.txt") => Assert.Single(Of(new MemoryStream(Encoding.UTF8.GetBytes(text)), name).Tables);

    internal static JsonElement Json(DocumentTables read)
    {
        using var json = new MemoryStream();
        DocumentTablesJson.Write(read, json);
        return JsonDocument.Parse(json.ToArray()).RootElement.Clone();
    }

    internal static SourceDocument Document(string path)
    {
        using var file = System.IO.File.OpenRead(path);
        return Document(file, Path.GetFileName(path));
    }

    private static DocumentTables Of(Stream content, string name)
    {
        Assert.True(TableDoctor.Read(Document(content, name)).Is(out var read, out var refusal), refusal?.Sentence.En);
        return read;
    }

    private static SourceDocument Document(Stream content, string name)
    {
        var known = DocumentReader.Read(content, name).Is(out var document, out var refusal);
        Assert.SkipWhen(refusal?.Code == "pdf-needs-poppler", "poppler-utils is not installed.");
        Assert.True(known, refusal?.Sentence.En);
        return document!;
    }
}
