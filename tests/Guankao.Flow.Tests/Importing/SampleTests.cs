using System.Text;
using Guankao.Documents;
using Guankao.Importing;
using Guankao.Testing;

namespace Guankao.Flow.Tests.Importing;

/// <summary>The sample table of 海安市: its damaged print and its clean spreadsheets tell the same thirty items.</summary>
public class SampleTests
{
    private static readonly string[] Lost = ["9 report", "21 milestones", "21 outline", "24 title", "29 report"];

    [Fact]
    public void DamagedText_BecomesTheExpectedDraft()
    {
        using var json = new MemoryStream();
        PolicyTableJson.Write(Read("policy-table.txt"), json);

        GoldenFile.Check(Repository.File("samples", "policy-table.expected.json"), Encoding.UTF8.GetString(json.ToArray()));
    }

    [Fact]
    public void Spreadsheets_OfBothFormats_TellTheSame() =>
        Assert.Equal(Told(Read("policy-table.xlsx")), Told(Read("policy-table.ods")));

    [Fact]
    public void Spreadsheet_NeedsNoRepair()
    {
        var draft = Read("policy-table.xlsx");

        Assert.All(draft.Items, item => Assert.Empty(item.Repairs));
        Assert.Equal(Enumerable.Range(1, 30), draft.Items.Select(item => item.Number!.Value));
        Assert.Equal("海安市", draft.City);
        Assert.Equal(new DateOnly(2024, 7, 1), draft.Period?.From);
    }

    [Fact]
    public void DamagedText_TellsWhatTheCleanSheetTells_ButForWhatWasLost()
    {
        var clean = Told(Read("policy-table.xlsx"));
        var mended = Told(Read("policy-table.txt"));

        Assert.Equal(Lost.ToHashSet(), clean.Zip(mended).Where(pair => pair.First != pair.Second).Select(pair => pair.First.What).ToHashSet());
    }

    [Fact]
    public void Cells_OfEveryRow_HoldWhatWasPrinted() => Assert.All(Read("policy-table.txt").Items, item =>
        Assert.Equal(string.Concat(item.RawCells), string.Concat(item.Cells.Select(cell => cell.Text))));

    private static List<(string What, string Says)> Told(PolicyTableDraft draft) =>
    [
        .. draft.Items.SelectMany(item => new (string, string)[]
        {
            ($"{item.Number} title", item.Title),
            ($"{item.Number} agencies", string.Join('/', item.Supporting.Prepend(item.Lead ?? ""))),
            ($"{item.Number} domain", item.Domain ?? ""),
            ($"{item.Number} outline", item.Outline ?? ""),
            ($"{item.Number} category", item.Category ?? ""),
            ($"{item.Number} goal", item.Goal?.Text ?? ""),
            ($"{item.Number} milestones", string.Join('/', item.Milestones.Select(m => m.Path + m.Text + m.Due.Count + m.Targets.Count))),
            ($"{item.Number} report", item.Report),
            ($"{item.Number} grade", item.Grade ?? ""),
        }),
    ];

    private static PolicyTableDraft Read(string sample)
    {
        using var file = File.OpenRead(Repository.File("samples", sample));
        Assert.True(DocumentReader.Read(file, sample).Is(out var document, out _));
        Assert.True(PolicyTableReader.Read(document!).Is(out var draft, out _));
        return draft!;
    }
}
