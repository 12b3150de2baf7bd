using System.Globalization;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Guankao.Hosting;
using Guankao.Identity;
using Guankao.Incidents;
using Guankao.Web.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Guankao.Browser.Tests;

/// <summary>Every page of incidents in both languages, on a desk and on the smallest phone. Pictures into the folder that GUANKAO_PICTURES names.</summary>
public sealed class IncidentPageTests(Chromium chromium)
{
    [Theory]
    [InlineData("zh-Hant", 1280)]
    [InlineData("zh-Hant", 320)]
    [InlineData("en", 1280)]
    [InlineData("en", 320)]
    public async Task Pages_InAnyShape_AreAccessibleAndFitAndAreQuiet(string language, int width)
    {
        await using var site = new TaipeiSite();
        await site.InitializeAsync();
        await using var person = await chromium.Open(site.Address, width);
        var page = person.Page;
        await page.GotoAsync("/?lang=" + language);
        var (real, drill, situation) = await site.Fill();
        var board = $"/desk/incidents/{real:D}";
        foreach (var (name, address) in new (string, string)[]
        {
            ("public", "/incidents"), ("picture", $"/incidents/{real:D}"), ("desk", "/desk/incidents"), ("board", board), ("report", board + "/report"), ("situation", $"{board}/situations/{situation:D}"),
            ("shelters", board + "/shelters"), ("orders", board + "/orders"), ("meetings", board + "/meetings"), ("meeting", board + "/meetings/1"), ("command", board + "/command"), ("exchange", board + "/exchange"), ("after", board + "/after"),
            ("drill", $"/desk/incidents/{drill:D}/drill"), ("drill-board", $"/desk/incidents/{drill:D}"),
        })
        {
            await page.GotoAsync(address);
            foreach (var summary in await page.Locator("main summary").AllAsync())
            {
                await summary.ClickAsync();
            }

            if (Environment.GetEnvironmentVariable("GUANKAO_PICTURES") is { Length: > 1 } folder)
            {
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"incident-{name}-{language}-{width}.png"), FullPage = true });
            }

            var found = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
            Assert.Equal("", string.Join('\n', found.Violations.Select(v => $"{name} {v.Id}: {v.Help} at {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")));
            var widest = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.True(widest <= width, string.Create(CultureInfo.InvariantCulture, $"{name} is {widest} px wide in a window of {width}."));
        }

        Assert.Equal([], person.Complaints);
    }

    private sealed class TaipeiSite : Site
    {
        private static readonly Actor Centre = new(Guid.CreateVersion7(), "應變中心", [new Post(Role.Dispatcher, null)]);

        protected override GuankaoSettings Settings => base.Settings with { City = "臺北市" };

        public async Task<(Guid Real, Guid Drill, Guid Situation)> Fill()
        {
            var real = await Open("四月三日地震", null);
            var file = Services.GetRequiredService<FileSituationHandler>();
            var ids = new List<Guid>();
            foreach (var (inject, at) in DrillScript.All[0].Injects.Where(inject => inject.Sort == "report").Take(14).Select((inject, at) => (inject, at)))
            {
                ids.Add((await file.Do(
                    new FileSituation(
                        real, string.Create(CultureInfo.InvariantCulture, $"page-{at}"), inject.District, inject.Place, new MapPoint(inject.Latitude!.Value, inject.Longitude!.Value), inject.Damage, inject.Severity,
                        inject.People, inject.Needs, [], inject.Zh, null, [], Centre, Centre.Name), default)).Value.Id);
            }

            await Services.GetRequiredService<CountStockHandler>().Do(new CountStock(real, "內湖機具場", "內湖區", "excavator", 3, Centre, Centre.Name), default);
            var shelter = await Services.GetRequiredService<OpenShelterHandler>().Do(new OpenShelter(real, "龍安里活動中心", "大安區", 80, Centre, Centre.Name), default);
            await Services.GetRequiredService<CountShelterHandler>().Do(new CountShelter(real, shelter.Value, 90, 20, "學校體育館未開", Centre, Centre.Name), default);
            await Services.GetRequiredService<GiveOrderHandler>().Do(
                new GiveOrder(real, OrderKind.Recovery, 0, "完成行義路邊坡復建。", "臺北市政府工務局", DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime).AddDays(90), Centre, Centre.Name), default);
            await Meet(real);
            var drill = await Open("年度演練", "earthquake-40");
            await Services.GetRequiredService<RunDrillHandler>().Do(new RunDrill(drill, DrillStep.Next, Centre, Centre.Name), default);
            return (real, drill, ids[3]);
        }

        private async Task Meet(Guid incident)
        {
            const string alert = "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><identifier>EEW-1</identifier><sender>cwa.gov.tw</sender><sent>2024-04-03T07:58:09+08:00</sent><status>Actual</status>"
                + "<msgType>Alert</msgType><scope>Public</scope><info><event>地震</event><headline>花蓮近海規模7.2地震</headline><area><areaDesc>臺北市</areaDesc></area></info></alert>";
            using var cap = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(alert));
            await Services.GetRequiredService<TakeAlertHandler>().Do(new TakeAlert(incident, "eew.cap", cap, Centre, Centre.Name), default);
            await Services.GetRequiredService<CallMeetingHandler>().Do(new CallMeeting(incident, null, "", "應變中心一樓", [], Centre, Centre.Name), default);
            await Services.GetRequiredService<KeepMinutesHandler>().Do(new KeepMinutes(
                incident, 1, [new("rescue", true, "王大隊長", "兩處受困各派一個分隊。"), new("works", true, "李副局長", "行義路落石派機具清除。")], "下次會議二小時後。", Centre, Centre.Name), default);
            await Services.GetRequiredService<GiveOrderHandler>().Do(new GiveOrder(
                incident, OrderKind.Order, 1, "封閉行義路並設改道標示。", "臺北市政府工務局", DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime).AddDays(1), Centre, Centre.Name), default);
        }

        private async Task<Guid> Open(string title, string? script) => (await Services.GetRequiredService<OpenIncidentHandler>().Do(
            new OpenIncident(title, "earthquake", "city-1", script is not null, script, ["市長", "副市長"], 0, [], "震度5弱", Centre, Centre.Name), default)).Value;
    }
}
