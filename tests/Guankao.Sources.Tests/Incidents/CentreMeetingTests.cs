using System.Text;
using Guankao.Documents.Writing;
using Guankao.Incidents;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Testing.Databases;

namespace Guankao.Sources.Tests.Incidents;

/// <summary>工作會報: called, read out, attended, ordered, printed.</summary>
public class CentreMeetingTests(TestDatabases databases)
{
    [Theory, EveryDatabase]
    public async Task Meeting_ReadsOutTheBoardAsItStands_AndIsNumbered(StoreKind store)
    {
        await using var night = await Night.Of(databases, store);
        await night.Report(night.Seen("復興南路"));
        await night.Take(AlertOf("EEW-1"));
        Assert.Equal(1, (await Call(night)).Value);
        await Order(night, 1, "封閉建國高架橋並派員交管。");
        Assert.Equal(2, (await Call(night, agenda: "災情報告\n\n  道路通阻 ")).Value);

        var first = (await night.City.Get<ShowCentreMeetings>().One(night.Incident, 1, default))!;
        Assert.Equal(("蔡市長", 10), (first.Line.Chair, first.Terms.Seats.Count));
        Assert.Contains("未結災情 1 件，其中危及生命 1 件", first.Terms.Aloud[0].Zh);
        Assert.Contains(first.Terms.Aloud, line => line.Zh.Contains("大安區", StringComparison.Ordinal));
        Assert.Contains(first.Terms.Aloud, line => line.En.StartsWith("Alert: 地震報告", StringComparison.Ordinal));
        Assert.Equal("主席指示", first.Terms.Agenda[^1]);

        var second = (await night.City.Get<ShowCentreMeetings>().One(night.Incident, 2, default))!;
        Assert.Equal(["災情報告", "道路通阻"], second.Terms.Agenda);
        Assert.Contains(second.Terms.Aloud, line => line.Zh.StartsWith("前次指示：封閉建國高架橋", StringComparison.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task Minutes_SayWhoCame_AndOrdersBecomeCommitments(StoreKind store)
    {
        await using var night = await Night.Of(databases, store);
        await Call(night);
        await Order(night, 1, "封閉建國高架橋並派員交管。");
        Assert.Equal(2, (await Keep(night, new("rescue", false, "王大隊長", ""), new("works", true, "", "兩處邊坡派員巡查。"), new("news", false, "", ""))).Value);

        var page = (await night.City.Get<ShowCentreMeetings>().One(night.Incident, 1, default))!;
        Assert.Equal((2, 10, 1, true), (page.Line.Came, page.Line.Seats, page.Line.Orders, page.Line.Minuted));
        Assert.Equal("兩處邊坡派員巡查。", page.Terms.Seats.Single(seat => seat.Group == "works").Report);
        Assert.NotNull(page.Orders[0].Commitment);
        Assert.Null((await night.City.Verify()).Broken);
    }

    [Fact]
    public async Task Form_CarriesNumberTimeAttendanceWhatWasReadAndOrders_InBothLanguages()
    {
        await using var night = await Night.Of(databases, StoreKind.Sqlite, drill: true);
        await Call(night);
        await Order(night, 1, "封閉建國高架橋並派員交管。");
        await Keep(night, new SeatEntry("works", true, "李副局長", "兩處邊坡派員巡查。"));
        var page = (await night.City.Get<ShowCentreMeetings>().One(night.Incident, 1, default))!;
        var (zh, en) = (Text(CentreMeetingPrint.Of(page)), Text(CentreMeetingPrint.Of(page, "en")));
        Assert.All(["【演練】", "第1次工作會報紀錄", "蔡市長", "工程搶修組", "李副局長", "兩處邊坡派員巡查。", "未出席", "封閉建國高架橋", Night.Works, "未結災情 0 件"], words => Assert.Contains(words, zh, StringComparison.Ordinal));
        Assert.All(["[Drill]", "Meeting 1 of the centre: minutes", "works and repair", "0 situations open"], words => Assert.Contains(words, en, StringComparison.Ordinal));
        Assert.True(DocumentWriter.Write(CentreMeetingPrint.Of(page), OutputFormat.Odt).Value.Content.Length > 1000);
    }

    [Fact]
    public async Task WhatCannotBe_IsRefusedInASentence()
    {
        await using var night = await Night.Of(databases, StoreKind.Sqlite);
        var now = night.City.Clock.GetUtcNow().UtcDateTime;
        Assert.Equal("meeting-time", (await Call(night, now.AddDays(-2))).Refusal?.Code);
        Assert.Equal("meeting-time", (await Call(night, now.AddDays(8))).Refusal?.Code);
        Assert.Equal("agenda-too-long", (await Call(night, agenda: string.Join('\n', Enumerable.Repeat("事項", 31)))).Refusal?.Code);
        Assert.Equal("meeting-unknown", (await Keep(night)).Refusal?.Code);
        Assert.Equal(1, (await Call(night, now.AddHours(2))).Value);
        Assert.Equal("meeting-not-held", (await Keep(night)).Refusal?.Code);
        night.City.Clock.Pass(TimeSpan.FromHours(3));
        Assert.Equal("text-too-long", (await Keep(night, new SeatEntry("works", true, "", new string('長', 1001)))).Refusal?.Code);
        Assert.Equal(0, (await Keep(night)).Value);
        Assert.Equal("not-permitted", (await night.City.Get<CallMeetingHandler>().Do(new CallMeeting(night.Incident, null, "", "", [], Night.Reporter, "里幹事"), default)).Refusal?.Code);
    }

    private static Task<Outcome<int>> Call(Night night, DateTime? at = null, string agenda = "") =>
        night.City.Get<CallMeetingHandler>().Do(new CallMeeting(night.Incident, at, "", "應變中心一樓", agenda.Split('\n'), night.Centre, night.Centre.Name), default);

    private static Task<Outcome<int>> Keep(Night night, params SeatEntry[] seats) =>
        night.City.Get<KeepMinutesHandler>().Do(new KeepMinutes(night.Incident, 1, seats, "", night.Centre, night.Centre.Name), default);

    private static async Task Order(Night night, int meeting, string text) => Assert.Null((await night.City.Get<GiveOrderHandler>().Do(
        new GiveOrder(night.Incident, OrderKind.Order, meeting, text, Night.Works, DateOnly.FromDateTime(night.City.Clock.GetUtcNow().UtcDateTime).AddDays(30), night.Centre, night.Centre.Name), default)).Refusal);

    private static string AlertOf(string identifier) =>
        $"<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><identifier>{identifier}</identifier><sender>cwa.gov.tw</sender><sent>2024-01-15T09:00:00+08:00</sent><status>Actual</status><msgType>Alert</msgType><scope>Public</scope><info><event>地震</event><headline>地震報告</headline></info></alert>";

    private static string Text(PrintedDocument document)
    {
        var words = new StringBuilder();
        foreach (var part in document.Parts)
        {
            words.AppendLine(part switch
            {
                PrintedHeading heading => heading.Text,
                PrintedParagraph paragraph => paragraph.Text,
                PrintedTable table => string.Join('\n', table.Header.Concat(table.Rows).Select(row => string.Join(' ', row.Select(cell => cell.Text)))),
                _ => "",
            });
        }

        return words.ToString();
    }
}
