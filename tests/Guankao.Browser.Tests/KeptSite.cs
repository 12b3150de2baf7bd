using Guankao.Documents;
using Guankao.Identity;
using Guankao.Importing;
using Guankao.Importing.Meetings;
using Guankao.Importing.Trips;
using Guankao.Meetings;
using Guankao.Reading;
using Guankao.Testing;
using Guankao.Web.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Browser.Tests;

/// <summary>A site whose ledger already holds a table; no test changes it.</summary>
public class KeptSite : Site
{
    /// <summary>The table.</summary>
    protected virtual (string Name, byte[] Bytes) Table => SampleTable.File();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var (name, bytes) = Table;
        using var content = new MemoryStream(bytes);
        var draft = PolicyTableReader.Read(DocumentReader.Read(content, name).Value, AgencyRegister.Taiwan).Value;
        var kept = await Services.GetRequiredService<ConfirmPolicyTableHandler>()
            .Do(new ConfirmPolicyTable(draft, bytes, "研考會承辦", "年中定稿"), default);
        Assert.Null(kept.Refusal);
        await KeepTrip();
        await KeepMinutes();
    }

    private async Task KeepMinutes()
    {
        var bytes = await File.ReadAllBytesAsync(Repository.File("samples", "minutes-rulings.txt"));
        using var content = new MemoryStream(bytes);
        var draft = MinutesReader.Read(DocumentReader.Read(content, "minutes-rulings.txt").Value).Value;
        var kept = await Services.GetRequiredService<ConfirmMinutesHandler>().Do(
            new ConfirmMinutes(draft, bytes, Actor.LocalOwner, "研考會承辦", "依紀錄登錄", new Dictionary<int, MinutesChoice> { [2] = new(ResolutionChoice.Track) }), default);
        Assert.Null(kept.Refusal);
        var series = await Services.GetRequiredService<OpenSeriesHandler>().Do(new OpenSeries(
            new SeriesTerms("強化社會安全網圓桌會議", [], "桃園市", MeetingLevel.City, "", "副市長", "", "", "桃園市政府社會局",
                [new CadenceTerms(1, CalendarUnit.Quarter, 1, "每季至少1次", "計畫第五章"), new CadenceTerms(1, CalendarUnit.Month, 1, "每月1次", "計畫附表")], new DateOnly(2024, 1, 1)),
            Actor.LocalOwner, "研考會承辦", "依計畫"), default);
        Assert.Null(series.Refusal);
        await Services.GetRequiredService<RegisterCouncilMatterHandler>().Do(new RegisterCouncilMatter(
            CouncilKind.Question, "桃園市", "林議員", "人行道改善進度", "桃園市政府工務局", Guankao.Calendar.Moment.StartOf(new DateOnly(2024, 5, 6)), Actor.LocalOwner, "研考會承辦", "質詢"), default);
    }

    private async Task KeepTrip()
    {
        var (name, bytes) = SampleTrip.File();
        using var content = new MemoryStream(bytes);
        var draft = TripReportReader.Read(DocumentReader.Read(content, name).Value).Value;
        var kept = await Services.GetRequiredService<ConfirmTripHandler>()
            .Do(new ConfirmTrip(draft, bytes, Actor.LocalOwner, "研考會承辦", "依報告登錄"), default);
        Assert.Null(kept.Refusal);
    }
}
