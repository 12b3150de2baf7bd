using System.Text;
using Guankao.Desk;
using Guankao.Documents.Writing;
using Guankao.Kernel;
using Guankao.Publishing.Forms;
using Guankao.Reporting;
using Guankao.Store;
using Guankao.Testing.Databases;

namespace Guankao.Flow.Tests.Cycle;

public class ReportTableTests(TestDatabases databases)
{
    private const string Head = "編號\t政策項目\t主辦\t重要工作項目\t辦理情形\t辦理等級\n";

    [Theory, EveryDatabase]
    public async Task Table_Pasted_ShowsEachRowAndThenFillsThem(StoreKind store)
    {
        await using var year = await HalfYear.In(
            await databases.City(store), A.Commitment("關懷據點布建").Numbered(2).OwedBy(HalfYear.Lead), A.Commitment("修繕公園").Numbered(3).OwedBy("工務局"));
        var table = Head + "1\t增設長照床位\t社會局\t112.9.30前完成床位驗收\t112年9月28日完成232床驗收。\tA\n"
            + "2\t關懷據點布建\t社會局\t112.12.31前布建\t\t\n3\t修繕公園\t工務局\t112.12.31前完工\t已完工。\tA\n9\t別人的事\t社會局\t112.12.31前\t已完成。\tA\n";
        var preview = (await Compare(year, table)).Value;
        Assert.Equal([TableRowKind.New, TableRowKind.Blank, TableRowKind.Closed, TableRowKind.Unknown], preview.Rows.Select(row => row.Kind));
        Assert.Equal("not-permitted", preview.Rows[2].Why?.Code);
        var applied = (await Apply(year, table, preview)).Value;
        Assert.Equal((1, 0), (applied.Saved, applied.Conflicts.Count));
        var page = await year.Page();
        Assert.Equal(("112年9月28日完成232床驗收。", "A", DutyState.Writing), (page.Current.Text, page.Current.Grade, page.State));
        Assert.Equal(TableRowKind.Same, (await Compare(year, table)).Value.Rows[0].Kind);
    }

    [Theory, EveryDatabase]
    public async Task Table_TakenFilledAndBroughtBack_IsSavedAndSubmittedInOneChange(StoreKind store)
    {
        await using var year = await HalfYear.In(await databases.City(store), A.Commitment("修繕公園").Numbered(3).OwedBy("工務局").DueBy("112/12/31", "前完工"));
        var empty = (await year.City.Get<ReportTableToFill>().Ask(HalfYear.Writer, year.Period, CancellationToken.None)).Value;
        Assert.Equal("增設長照床位", Assert.Single(empty.Lines).Title);
        var filled = empty with { Lines = [empty.Lines[0] with { Report = "112年9月28日完成232床驗收。", Grade = "A" }] };
        var bytes = PolicyTablePrint.Write(filled, OutputFormat.Ods).Value.Content;
        var preview = (await year.City.Get<CompareReportTable>().Ask(HalfYear.Writer, year.Period, "填好.ods", bytes, CancellationToken.None)).Value;
        var row = Assert.Single(preview.Rows);
        var applied = (await year.City.Get<ApplyReportTableHandler>().Do(new ApplyReportTable(
            HalfYear.Writer, year.Period, "填好.ods", bytes, new Dictionary<Guid, int> { [row.Duty!.Value] = row.Version }, Submit: true), CancellationToken.None)).Value;
        Assert.Equal((1, 1), (applied.Saved, applied.Submitted));
        var page = await year.Page();
        Assert.Equal((DutyState.Submitted, "112年9月28日完成232床驗收。"), (page.State, page.Current.Text));
        Assert.Equal("nothing-to-fill", (await year.City.Get<ReportTableToFill>().Ask(HalfYear.Writer, year.Period, CancellationToken.None)).Refusal?.Code);
    }

    [Theory, EveryDatabase]
    public async Task Table_AppliedOverSomebodysNewerText_KeepsBoth(StoreKind store)
    {
        await using var year = await HalfYear.In(await databases.City(store));
        var table = Head + "1\t增設長照床位\t社會局\t112.9.30前完成床位驗收\t表格裡的文字。\tA\n";
        var preview = (await Compare(year, table)).Value;
        await year.Write("同時有人手寫的文字。");
        var applied = (await Apply(year, table, preview)).Value;
        Assert.Equal(0, applied.Saved);
        Assert.Equal("表格裡的文字。", applied.Conflicts[year.Duty].Yours.Text);
        Assert.Equal("同時有人手寫的文字。", (await year.Page()).Current.Text);
    }

    [Fact]
    public async Task Table_ThatIsNone_IsRefusedWithOneSentence()
    {
        await using var year = await HalfYear.In(await databases.City(StoreKind.Sqlite));
        Assert.NotNull((await Compare(year, "只有一句話。")).Refusal);
        Assert.Equal(DutyState.Due, (await year.Page()).State);
    }

    private static Task<Outcome<ReportTablePreview>> Compare(HalfYear year, string table) => year.City.Get<CompareReportTable>().Ask(
        HalfYear.Writer, year.Period, "貼上的表格.csv", Encoding.UTF8.GetBytes(table), CancellationToken.None);

    private static Task<Outcome<AppliedTable>> Apply(HalfYear year, string table, ReportTablePreview preview) =>
        year.City.Get<ApplyReportTableHandler>().Do(
            new ApplyReportTable(HalfYear.Writer, year.Period, "貼上的表格.csv", Encoding.UTF8.GetBytes(table),
                preview.Rows.Where(row => row.Kind is TableRowKind.New or TableRowKind.Changed).ToDictionary(row => row.Duty!.Value, row => row.Version)),
            CancellationToken.None);
}
