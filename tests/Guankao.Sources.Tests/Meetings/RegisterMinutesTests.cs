using Guankao.Commitments;
using Guankao.Identity;
using Guankao.Meetings;
using Guankao.Store;
using Guankao.Testing.Databases;

namespace Guankao.Sources.Tests.Meetings;

public class RegisterMinutesTests(TestDatabases databases)
{
    [Theory, EveryDatabase]
    public async Task Minutes_WithSelectedRulings_OpenACommitmentThatCitesTheWords(StoreKind store)
    {
        await using var city = await databases.City(store);
        var receipt = (await new MinutesBuilder()
            .Ruling("請工務局清淤。", "桃園市政府工務局", ResolutionChoice.Track, "2024-03-31").Ruling("請教育局研議。", "桃園市政府教育局").In(city)).Value;

        var page = (await city.Get<ShowMeeting>().Ask(receipt.Meeting, Actor.LocalOwner, default))!;
        Assert.Equal((1, 1), (receipt.Commitments, receipt.Offered));
        Assert.Equal(["planned", "assigned"], page.Resolutions.Select(row => row.State));
        await using var db = await city.Store.Read(default);
        var commitment = (await CommitmentDetail.Of(db, page.Resolutions[0].Commitment!.Value, default))!;
        Assert.Equal("桃園市政府工務局", commitment.Terms.Lead);
        Assert.Equal(("紀錄.odt", 20, "請工務局清淤。"), (commitment.Sources[0].Document, commitment.Sources[0].Locator.Line, commitment.Sources[0].Quote));
        Assert.Null((await city.Verify()).Broken);
    }

    [Theory, EveryDatabase]
    public async Task Minutes_OfASeriesThatIsOpen_JoinIt(StoreKind store)
    {
        await using var city = await databases.City(store);
        var series = await MinutesBuilder.Open(city);
        var receipt = (await new MinutesBuilder().But(minutes => minutes with { Series = "桃園市政府113年度第1次中輟復學會議" }).In(city)).Value;

        Assert.Equal(series, receipt.Series);
        Assert.Single(await city.Get<CadenceMonitor>().Ask(2024, default));
    }

    [Theory]
    [EveryDatabase("chair-missing")]
    [EveryDatabase("end-before-start")]
    [EveryDatabase("minutes-in-future")]
    [EveryDatabase("minutes-of-another-series")]
    [EveryDatabase("day-missing")]
    [EveryDatabase("city-missing")]
    [EveryDatabase("series-name-missing")]
    [EveryDatabase("lead-missing")]
    [EveryDatabase("series-unknown")]
    [EveryDatabase("not-permitted")]
    public async Task Nonsense_IsRefusedWithASentence_AndNothingIsKept(StoreKind store, string code)
    {
        await using var city = await databases.City(store);
        var series = await MinutesBuilder.Open(city);
        var acts = (await city.Verify()).Acts;
        var stranger = new Actor(Guid.CreateVersion7(), "他局窗口", [new Post(Role.Coordinator, "桃園市政府工務局")]);
        var refusal = (await Nonsense(code, series).In(city, code == "not-permitted" ? stranger : null)).Refusal;

        Assert.Equal(code, refusal?.Code);
        Assert.Equal(0, (await city.Get<BrowseMeetings>().Ask(new MeetingSearch(), default)).Total);
        Assert.Equal(acts, (await city.Verify()).Acts);
    }

    [Theory, EveryDatabase]
    public async Task SameMinutesTwice_OrTheSameNumber_IsRefused(StoreKind store)
    {
        await using var city = await databases.City(store);
        await new MinutesBuilder().But(minutes => minutes with { Number = 3 }).In(city);

        Assert.Equal("minutes-known", (await new MinutesBuilder().In(city)).Refusal?.Code);
        Assert.Equal("meeting-number-taken", (await new MinutesBuilder().On("2024-01-12", '2').But(minutes => minutes with { Number = 3 }).In(city)).Refusal?.Code);
    }

    [Theory, EveryDatabase]
    public async Task Coordinator_MayRegisterButNotSelect(StoreKind store)
    {
        await using var city = await databases.City(store);
        var series = await MinutesBuilder.Open(city);
        var coordinator = new Actor(Guid.CreateVersion7(), "窗口", [new Post(Role.Coordinator, "桃園市政府教育局")]);

        Assert.Equal("not-permitted", (await new MinutesBuilder().Of(series).Ruling("請清淤。", "工務局", ResolutionChoice.Track).In(city, coordinator)).Refusal?.Code);
        Assert.Null((await new MinutesBuilder().Of(series).Ruling("請清淤。", "工務局").In(city, coordinator)).Refusal);
    }

    private static MinutesBuilder Nonsense(string code, Guid series) => code switch
    {
        "chair-missing" => new MinutesBuilder().But(minutes => minutes with { Chair = " " }),
        "end-before-start" => new MinutesBuilder().But(minutes => minutes with { End = new TimeOnly(13, 0) }),
        "minutes-in-future" => new MinutesBuilder().On("2024-01-16"),
        "minutes-of-another-series" => new MinutesBuilder().Of(series).But(minutes => minutes with { Series = "毒品危害防制會議" }),
        "day-missing" => new MinutesBuilder().But(minutes => minutes with { Day = default }),
        "city-missing" => new MinutesBuilder().But(minutes => minutes with { City = "" }),
        "series-name-missing" => new MinutesBuilder().But(minutes => minutes with { Series = "" }),
        "lead-missing" => new MinutesBuilder().Ruling("請清淤。", null, ResolutionChoice.Track),
        "series-unknown" => new MinutesBuilder().Of(Guid.Empty),
        _ => new MinutesBuilder(),
    };
}
