using Guankao.Documents.Writing;
using Guankao.Hosting;
using Guankao.Importing;
using Guankao.Importing.Trips;
using Guankao.Publishing.Forms;
using Guankao.Trips;

namespace Guankao.Flow.Tests.Forms;

/// <summary>Forms that are filled from the ledger: what stands on a page is handed out, and read again it says the same.</summary>
public class LedgerFormRoundTripTests
{
    public static TheoryData<string> Formats => [.. Enum.GetValues<OutputFormat>().Select(format => format.Ending()), HandedOut.Pdf];

    public static TheoryData<string> Texts => ["odt", "docx", HandedOut.Pdf];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task PlanMoney_HandedOut_ReadsAsTheSameLines(string ending)
    {
        var plan = LedgerRecords.Plan();
        var file = await HandedOut.File(GrantForms.Tables(plan, ending), ending);
        var again = HandedOut.Tables(file).Tables[0];

        Assert.Equal("budget", again.Kind.Code);
        Assert.Equal(
            GrantForms.Money(plan).Lines.Select(Told), TableForms.Grants(again)!.Lines.Select(Told));
        Assert.Contains("代收代付", HandedOut.Tight(string.Concat(again.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ods")]
    [InlineData("odt")]
    [InlineData("xlsx")]
    [InlineData("docx")]
    [InlineData("pdf")]
    public async Task PlanParts_HandedOut_HoldPostsAndSilentGaps(string ending)
    {
        var tables = HandedOut.Tables(await HandedOut.File(GrantForms.Tables(LedgerRecords.Plan(), ending), ending)).Tables;
        Assert.Equal(3, tables.Count);
        Assert.Equal(["1|社區托老|社工|3|3|2", "2|共餐據點|行政人員|1|2|0", "|合計||4|5|2"], tables[1].Rows.Select(Line));
        Assert.Equal(["托老中心|4|1|1|2|未說明", "共餐據點|12|9|3|0|"], tables[2].Rows.Select(Line));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task MeetingRulings_HandedOut_ReadAsTheSameRulings(string ending)
    {
        var form = RulingForms.Of(LedgerRecords.Meeting());
        var again = Assert.Single(HandedOut.Tables(await HandedOut.File(RulingTablePrint.Of(form), ending)).Tables);
        Assert.Equal("ruling", again.Kind.Code);
        Assert.Equal(
            form.Lines.Select(line => HandedOut.Tight($"{line.Number}|{line.Matter}|{line.Decision}|{string.Join('、', line.Leads)}|{line.Handling}|{line.Tracking}")),
            RulingRows.Of(again).Select(row => HandedOut.Tight($"{row.Number}|{row.Matter}|{row.Decision}|{string.Join('、', row.Leads)}|{row.Handling}|{row.Tracking}")));
        Assert.Equal([new DateOnly(2024, 9, 30), null], RulingRows.Of(again).Select(row => row.Due));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task AdoptionTable_HandedOut_ReadsAsTheSameRecommendations(string ending)
    {
        var printed = AdoptionTablePrint.Of([LedgerRecords.Point("公園宜設夜間照明", Adoption.Adopted, null, "已於三處試辦"), LedgerRecords.Point("增設親子廁所", Adoption.Declined, "funds", "115年度未編列")]);
        var table = Assert.IsType<PrintedTable>(Assert.Single(printed.Parts));
        var again = Assert.Single(HandedOut.Tables(await HandedOut.File(printed, ending)).Tables);
        Assert.Equal(table.Header[0].Select(cell => HandedOut.Tight(cell.Text)), again.Columns.Select(column => HandedOut.Tight(column.Name)));
        Assert.Equal(
            table.Rows.Select(row => string.Join('|', row.Select(cell => HandedOut.Tight(ending == "csv" && cell.Date is { } day ? $"{day:yyyy-MM-dd}" : cell.Text)))),
            again.Rows.Select(Line));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task TripAbstract_HandedOut_ReadsAsTheSameTrip(string ending)
    {
        var page = LedgerRecords.Trip();
        var file = await HandedOut.File(TripAbstractPrint.Of(page), ending);
        var read = TripReportReader.Read(HandedOut.Read(file.Content, file.Name));
        Assert.True(read.Is(out var again, out var refusal), refusal?.Sentence.En);

        var (terms, trip) = (page.Terms, again!);
        Assert.Equal((terms.Title, terms.Agency, terms.DepartOn, terms.ReturnOn, terms.ReportedOn), (trip.Title, trip.Agency, trip.Period!.From, trip.Period.To, trip.ReportDate));
        Assert.Equal(terms.Travellers.Select(person => (person.Name, person.Post)), trip.Travellers.Select(person => (person.Name, person.Post)));
        Assert.Equal(terms.Places.Select(place => (place.Country, place.City)), trip.Places.Select(place => (place.Country, place.City)));
        Assert.Equal(terms.Days.Where(day => day.Day is not null).Select(day => day.Day).Distinct(), trip.Itinerary.Select(day => day.Day).Where(day => day is not null).Distinct());
        Assert.Equal(page.Recommendations.Select(point => point.Title), trip.Recommendations.Select(point => point.Title));
        Assert.Equal((terms.Letter, terms.Class), (trip.Class.Letter, Assert.Single(trip.Class.Words)));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task SelfCheck_HandedOut_HoldsEveryReasonWithItsBox(string ending)
    {
        var page = LedgerRecords.Trip();
        var tables = HandedOut.Tables(await HandedOut.File(TripCheckPrint.Of(page), ending)).Tables;
        var checks = tables.Single(table => table.Columns.Any(column => column.Name.Contains("退回補正事由", StringComparison.Ordinal)));
        Assert.Equal(page.Check.Select(check => HandedOut.Tight(check.Reason.Name.ZhHant)), checks.Rows.Select(row => HandedOut.Tight(row.Cells[1].Text)));
        Assert.Equal(["☐有此情形☑無", "☑有此情形☐無", "☐有此情形☐無（請人工判斷）"], checks.Rows.Select(row => HandedOut.Tight(row.Cells[2].Text)));
        Assert.Equal(page.Check.Select(check => HandedOut.Tight(check.Seen.ZhHant)), checks.Rows.Select(row => HandedOut.Tight(row.Cells[3].Text)));
    }

    private static string Told(GrantTableLine line) => HandedOut.Tight($"{line.Number}|{line.Name}|{line.Total}|{line.Own}|{line.Subsidy}|{line.Approved}|{line.Spent}|{line.Note}");

    private static string Line(TableDraftRow row) => string.Join('|', row.Cells.Select(cell => HandedOut.Tight(cell.Text)));
}
