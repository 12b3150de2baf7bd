using System.Text.Json;
using Guankao.Documents;
using Guankao.Kernel;

namespace Guankao.Importing;

/// <summary>A document with its tables and with what it was recognised as beyond them.</summary>
/// <param name="Tables">Its tables; empty where it has none.</param>
/// <param name="Plan">The grant plan it is; null where it is none.</param>
public sealed record RecognisedDocument(DocumentTables Tables, GrantPlanDraft? Plan)
{
    /// <summary>Reads a document; refuses with one sentence where there is neither a table nor a kind that is known.</summary>
    public static Outcome<RecognisedDocument> Read(SourceDocument document)
    {
        var tables = TableDoctor.Read(document);
        var plan = tables is { Refusal: null, Value.Policy: not null } ? null : GrantPlanReader.Read(document);
        if (plan is null)
        {
            return tables.Is(out var read, out var refusal) ? new RecognisedDocument(read, null) : refusal;
        }

        var file = new DraftDocument(document.Name, document.Format, document.Sha256, document.Length);
        return new RecognisedDocument(tables.Refusal is null ? tables.Value : new DocumentTables(file, null, []), plan);
    }

    /// <summary>Writes it as JSON: the fields of every document, and those of its kind beside them.</summary>
    public void Write(Utf8JsonWriter json)
    {
        if (Plan is null)
        {
            DocumentTablesJson.Write(Tables, json);
            return;
        }

        DocumentTablesJson.Write(Tables, json, more =>
        {
            more.WriteString("kind", "grant-plan");
            GrantPlanJson.Write(Plan, more);
        }, more => GrantPlanJson.Questions(Plan, more));
    }
}
