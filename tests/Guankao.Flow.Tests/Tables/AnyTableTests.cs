using Guankao.Documents;
using Guankao.Importing;

namespace Guankao.Flow.Tests.Tables;

/// <summary>Tables that nobody would print: whatever they hold, they are read without a fault and nothing is lost.</summary>
public class AnyTableTests
{
    private const int Tables = 400;

    private static readonly string[] Words =
    [
        "", "", " ", "-", "合計", "小計", "總計", "編號", "項目", "金額", "案由", "決議", "主辦機關", "日期", "時間", "工務局", "社會局", "1", "2", "3", "12,345", "1,2", "62.5%", "△30", "(500)",
        "113.5.6", "113年13月40日", "5/15(三)", "2/30(一)", "上午", "09:30", "已完工", "局長", "臺北市", "註：", "備註", "單位：千元", "其中：人事費", "一、", "(一)", "\n", "很長".PadRight(90, '長'), "1.5.3", "99999999999999999999999999999999", "０１２", "<b>粗</b>", "𠮷祥里",
    ];

    [Fact]
    public void Table_OfAnything_IsReadWithoutAFaultAndKeepsEveryCell()
    {
        for (var seed = 0; seed < Tables; seed++)
        {
            var table = Some(new Random(seed));
            if (!TableDoctor.Read(new SourceDocument("表.txt", "txt", "", 1, [table])).Is(out var read, out _))
            {
                continue;
            }

            Doctored.Json(read);
            var told = string.Join('\n', read.Tables.SelectMany(t => t.Rows.SelectMany(row => row.RawCells).Concat(t.Around.SelectMany(line => line.Cells))).Concat(read.Policy?.Items.SelectMany(item => item.RawCells) ?? []));
            Assert.All(table.Rows.SelectMany(row => row.Cells), cell => Assert.True(told.Contains(cell.Text.Trim(), StringComparison.Ordinal), $"seed {seed} lost {cell.Text}"));
        }
    }

    private static Table Some(Random random)
    {
        var rows = new List<TableRow>();
        var width = random.Next(1, 9);
        for (var r = 1; r <= random.Next(1, 25); r++)
        {
            var cells = Enumerable.Range(0, random.Next(1, width + 2)).Select(_ => new TableCell(
                Words[random.Next(Words.Length)], random.Next(8) == 0 ? random.Next(1, 4) : 1, random.Next(8) == 0 ? random.Next(1, 5) : 1));
            rows.Add(new TableRow(new Locator(Table: 1, Row: r, Line: r), [.. cells]));
        }

        return new Table(new Locator(Table: 1, Line: 1), rows);
    }
}
