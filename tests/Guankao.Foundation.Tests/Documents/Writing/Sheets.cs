using Guankao.Documents;
using Guankao.Documents.Writing;

namespace Guankao.Foundation.Tests.Documents.Writing;

/// <summary>Documents to be written, and what came back when they were read.</summary>
internal static class Sheets
{
    internal static readonly PrintedTable Grants = new("補助明細", [new(16, CellAlign.Centre), new(40), new(60), new(30), new(25), new(25)])
    {
        Titles = ["海安市政府113年度補助案件一覽表", "文化局"],
        UnitLine = "單位：新臺幣元",
        Header =
        [
            [Text("編號", rows: 2), Text("受補助單位", rows: 2), Text("計畫內容", rows: 2), Text("經費", columns: 2), Text("核定日", rows: 2)],
            [Text("金額"), Text("比率")],
        ],
        Rows =
        [
            [PrintedCell.Whole(1), Text("海安社區\n發展協會", rows: 2), Text("社區音樂會  三場\t含場地"), PrintedCell.Amount(1_250_000), PrintedCell.Percent(0.625m), PrintedCell.Day(new(2024, 3, 8))],
            [PrintedCell.Whole(2), Text("A & B <巡演>；\"引號\"，𠮷祥里"), PrintedCell.Amount(-50_000), PrintedCell.Percent(0.375m), PrintedCell.Day(new(2024, 12, 31))],
            [Text("合計", columns: 3) with { Strong = true }, PrintedCell.Amount(1_200_000) with { Strong = true }, PrintedCell.Percent(1m)],
        ],
        Footnotes = ["註：比率為占本表核定總額之百分比。"],
    };

    internal static PrintedDocument Of(params PrintedPart[] parts) => new("海安市補助案件一覽表(113年度)", PaperTurn.Landscape, parts);

    internal static PrintedCell Text(string text, int columns = 1, int rows = 1) =>
        PrintedCell.Of(text) with { ColumnSpan = columns, RowSpan = rows };

    internal static PrintedTable OneColumn(params string[] texts) =>
        new("一欄", [new(60), new(20)]) { Header = [[Text("內容"), Text("次序")]], Rows = [.. texts.Select((text, i) => (PrintedCell[])[Text(text), PrintedCell.Whole(i)])] };

    internal static PrintedFile Write(PrintedDocument document, OutputFormat format) =>
        DocumentWriter.Write(document, format).Is(out var file, out var refusal) ? file : throw new InvalidOperationException(refusal.Sentence.En);

    internal static SourceDocument Read(PrintedFile file) =>
        DocumentReader.Read(new MemoryStream(file.Content), file.Name).Is(out var document, out var refusal)
            ? document
            : throw new InvalidOperationException(refusal.Sentence.En);

    internal static IReadOnlyList<TableRow> BackFrom(OutputFormat format, PrintedTable table) =>
        Read(Write(Of(table), format)).Blocks.OfType<Table>().Single().Rows;
}
