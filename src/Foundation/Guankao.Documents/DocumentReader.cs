using Guankao.Kernel;

namespace Guankao.Documents;

/// <summary>Reads any supported file into blocks. Never runs or fetches anything a document holds.</summary>
public static class DocumentReader
{
    /// <summary>Reads the whole stream; refuses with one sentence what it cannot read.</summary>
    public static Outcome<SourceDocument> Read(Stream content, string name) =>
        new Refusal("format-unknown", new Bilingual($"無法辨識「{name}」的格式。", $"The format of {name} is not known."));
}
