using Guankao.Incidents;
using Guankao.Store;
using Guankao.Testing.Databases;

namespace Guankao.Sources.Tests.Incidents;

public class CommandTests(TestDatabases databases)
{
    [Theory, EveryDatabase]
    public async Task Deputy_WhoCommandsAnotherIncident_IsRefusedByName(StoreKind store)
    {
        await using var night = await Night.Of(databases, store);
        var flood = (await night.Open("文山水災", commanding: 1)).Value;

        var refusal = (await night.City.Get<TakeCommandHandler>().Do(new TakeCommand(night.Incident, 1, null, night.Centre, night.Centre.Name, "市長出國"), default)).Refusal!;
        Assert.Equal("deputy-commands-two", refusal.Code);
        Assert.Contains("林副市長", refusal.Sentence.ZhHant);
        Assert.Contains("文山水災", refusal.Sentence.ZhHant);
        Assert.Equal("蔡市長", (await night.Board()).Picture.Incident.Commander);

        Assert.Null((await night.City.Get<CloseIncidentHandler>().Do(new CloseIncident(flood, night.Centre, night.Centre.Name, "水退"), default)).Refusal);
        Assert.Equal("林副市長", (await night.City.Get<TakeCommandHandler>().Do(new TakeCommand(night.Incident, 1, null, night.Centre, night.Centre.Name, "市長出國"), default)).Value);
        Assert.Null((await night.City.Verify()).Broken);
    }

    [Theory, EveryDatabase]
    public async Task Deputy_InADrill_MayCommandAtNightToo(StoreKind store)
    {
        await using var night = await Night.Of(databases, store);
        Assert.Null((await night.Open("年度演練", drill: true, commanding: 1)).Refusal);
        Assert.Null((await night.City.Get<TakeCommandHandler>().Do(new TakeCommand(night.Incident, 1, null, night.Centre, night.Centre.Name, "輪值"), default)).Refusal);
    }

    [Theory, EveryDatabase]
    public async Task Drills_AndRealIncidents_StandInListsApart(StoreKind store)
    {
        await using var night = await Night.Of(databases, store);
        await night.Open("年度演練", drill: true, script: "earthquake-40");

        var browse = night.City.Get<BrowseIncidents>();
        Assert.Equal(["四月地震"], (await browse.Ask(false, default)).Select(row => row.Title));
        Assert.Equal(["年度演練"], (await browse.Ask(true, default)).Select(row => row.Title));
        Assert.Equal("not-a-drill", (await night.Open("真的", script: "earthquake-40")).Refusal?.Code);
    }

    [Theory, EveryDatabase]
    public async Task ClosedIncident_TakesNoReport_ButConfirmsOneThatItHas(StoreKind store)
    {
        await using var night = await Night.Of(databases, store);
        var report = night.Seen("復興南路");
        var first = await night.Report(report);
        Assert.Equal(1, (await night.City.Get<CloseIncidentHandler>().Do(new CloseIncident(night.Incident, night.Centre, night.Centre.Name, "解除"), default)).Value);

        Assert.Equal((first.Id, true), (await night.Report(report)) is var again ? (again.Id, again.Known) : default);
        Assert.Equal("incident-closed", (await night.Refused(night.Seen("和平東路"))).Code);
    }

    [Theory]
    [EveryDatabase("incident-title-missing")]
    [EveryDatabase("incident-kind-unknown")]
    [EveryDatabase("incident-level-unknown")]
    [EveryDatabase("commander-unknown")]
    [EveryDatabase("not-permitted")]
    public async Task Opening_WithNonsense_IsRefusedAndKeepsNothing(StoreKind store, string code)
    {
        await using var night = await Night.Of(databases, store);
        var open = new OpenIncident("地震", "earthquake", "city-1", false, null, [], 0, [], "震度5弱", night.Centre, night.Centre.Name);
        open = code switch
        {
            "incident-title-missing" => open with { Title = " " },
            "incident-kind-unknown" => open with { Kind = "meteor" },
            "incident-level-unknown" => open with { Level = "galaxy" },
            "commander-unknown" => open with { Commanding = 9 },
            _ => open with { Actor = Night.Reporter },
        };

        Assert.Equal(code, (await night.City.Get<OpenIncidentHandler>().Do(open, default)).Refusal?.Code);
        Assert.Single(await night.City.Get<BrowseIncidents>().Ask(false, default));
    }
}
