using Guankao.Incidents;
using Guankao.Store;
using Guankao.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Sources.Tests.Incidents;

/// <summary>Boards are woken when something changes, on whatever node, and find it by themselves where the line is cut.</summary>
public class BoardBellTests(TestDatabases databases)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory, EveryDatabase]
    public async Task Board_IsRung_WhenSomethingIsKept_AndNotWhenItIsRefused(StoreKind store)
    {
        await using var night = await Night.Of(databases, store);
        var bell = night.City.Store.Bell;
        var heard = store == StoreKind.Postgres ? await Listens(bell, night.Incident, true) : bell.HearsAll;
        Assert.Equal(store == StoreKind.Postgres, heard);

        var rung = bell.Next(night.Incident);
        await night.Refused(night.Seen("復興南路") with { Damage = [] });
        await night.Open("另一個事件");
        Assert.False(rung.IsCompleted);
        await night.Report(night.Seen("復興南路"));
        await rung.WaitAsync(Patience);
    }

    [Theory, EveryDatabase]
    public async Task News_CarriesWhoNeedsMost_MessagesAndShelters(StoreKind store)
    {
        await using var night = await Night.Of(databases, store, drill: true, script: "earthquake-40");
        var changes = night.City.Get<BoardChanges>();
        var before = (await changes.Version(night.Incident, default))!.Value;
        await night.Report(night.Seen("復興南路") with { Needs = [new NeedEntry("labour", 3)] });
        await night.Report(night.Seen("復興南路", "road", "松山區") with { Severity = "plain" });
        Assert.Null((await night.City.Get<OpenShelterHandler>().Do(new OpenShelter(night.Incident, "大安國小", "大安區", 200, night.Centre, night.Centre.Name), default)).Refusal);
        Assert.Null((await night.City.Get<RunDrillHandler>().Do(new RunDrill(night.Incident, DrillStep.Next, night.Centre, night.Centre.Name), default)).Refusal);

        var news = (await changes.Ask(night.Incident, before, default))!;
        var board = await night.Board();
        Assert.Equal("大安區", news.Places[0].District);
        Assert.Equal(("labour", 3), (news.Places[0].Lacking[0].Word.Code, news.Places[0].Lacking[0].Missing));
        Assert.Equal("大安國小", Assert.Single(news.Shelters).Name);
        Assert.Equal(board.Places.Select(place => place.Why.ZhHant), news.Places.Select(place => place.Why.ZhHant));
        Assert.Equal(board.Messages, news.Messages);
        Assert.Equal((board.Waiting, board.Late), (news.Waiting, news.Late));
    }

    [Fact]
    public async Task OtherNode_IsRung_AndAgainAfterItsLineWasCut()
    {
        Assert.SkipWhen(PostgresBinaries.Lacking is not null, PostgresBinaries.Lacking ?? "");
        await using var night = await Night.Of(databases, StoreKind.Postgres);
        await using var other = night.City.Beside();
        var bell = other.Store.Bell;
        await Listens(bell, night.Incident, true);

        var rung = bell.Next(night.Incident);
        await night.Report(night.Seen("復興南路"));
        await rung.WaitAsync(Patience);

        await Cut(night.City.Store);
        await Listens(bell, night.Incident, false);
        await Listens(bell, night.Incident, true);
        rung = bell.Next(night.Incident);
        await night.Report(night.Seen("和平東路"));
        await rung.WaitAsync(Patience);
    }

    // The bell rings whenever the line comes or goes, so that nobody has to look at the clock.
    private static async Task<bool> Listens(LedgerBell bell, Guid subject, bool wanted)
    {
        while (true)
        {
            var rung = bell.Next(subject);
            if (bell.HearsAll == wanted)
            {
                return wanted;
            }

            await rung.WaitAsync(Patience);
        }
    }

    private static async Task Cut(LedgerStore store)
    {
        await using var db = await store.Read(default);
        await db.Database.ExecuteSqlRawAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'guankao-bell' AND datname = current_database()");
    }
}
