using Guankao.Documents.Writing;
using Guankao.Kernel;
using Guankao.Publishing;

namespace Guankao.Cli.Verbs;

/// <summary>What somebody wants handed out.</summary>
/// <param name="File">The file to repair; null for the ledger.</param>
/// <param name="To">Ending of the format.</param>
/// <param name="Form">The form; null for the usual one.</param>
/// <param name="Out">Where to write it; null for its official name here.</param>
/// <param name="Table">Which table of a file without a policy table, from 1.</param>
/// <param name="Id">Which commitment.</param>
/// <param name="Search">Which commitments of a list or table.</param>
internal sealed record AskedExport(string? File, string To, string? Form, string? Out, int Table, Guid? Id, CommitmentSearch Search)
{
    public const string PolicyTable = "policy-table";
    public const string List = "list";
    public const string Commitment = "commitment";
    public const string Grants = "grants";
    public const string Rulings = "rulings";
    public const string Pdf = "pdf";

    /// <summary>True where one table of the file is meant rather than its policy table.</summary>
    public bool OneTable => Form is Grants or Rulings || (Form is null && Table > 1);

    /// <summary>What does not go together; null where all does.</summary>
    public Refusal? Fault() =>
        To != Pdf && OutputFormats.Parse(To) is null ? new Refusal("format-unknown", new Bilingual(
            $"沒有「{To}」這種格式：請用 ods、odt、xlsx、docx、csv 或 pdf。", $"There is no format {To}: use ods, odt, xlsx, docx, csv or pdf."))
        : Form is not (null or PolicyTable or List or Commitment or Grants or Rulings) ? new Refusal("form-unknown", new Bilingual(
            $"沒有「{Form}」這種表單：請用 policy-table、grants、rulings、list 或 commitment。", $"There is no form {Form}: use policy-table, grants, rulings, list or commitment."))
        : File is not null && Form is List or Commitment ? new Refusal("form-needs-ledger", new Bilingual(
            "清單與單項承諾要從帳本轉出：請拿掉檔名，必要時用 --database 指定資料庫。", "Lists and commitments come from the ledger: leave the file out, and name a database with --database where needed."))
        : File is null && Form is Grants or Rulings ? new Refusal("form-needs-file", new Bilingual(
            "補助表與裁示表由檔案裡的表格製作：請寫明檔名。", "Tables of grants and rulings are made from a file: name it."))
        : Form == Commitment && Id is null ? new Refusal("id-missing", new Bilingual(
            "請用 --id 指定是哪一項承諾（網址最後一段）。", "Say which commitment with --id (the last part of its address)."))
        : Form == Commitment && To is "csv" or "ods" or "xlsx" && Form == Commitment ? new Refusal("format-not-offered", new Bilingual(
            "單項承諾是文字頁面：請用 odt、docx 或 pdf。", "A commitment is a page of text: use odt, docx or pdf."))
        : null;
}
