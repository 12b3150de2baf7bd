using Guankao.Incidents;
using Guankao.Store;
using Guankao.Testing.Databases;

namespace Guankao.Sources.Tests.Incidents;

public class SituationTests(TestDatabases databases)
{
    [Theory, EveryDatabase]
    public async Task Report_SentTwice_IsKeptOnce(StoreKind store)
    {
        await using var night = await Night.Of(databases, store);
        var report = night.Seen("復興南路一段") with { Damage = ["trapped", "building"], Needs = [new NeedEntry("rescuer", 12), new NeedEntry("crane", 1)], Bureaus = ["臺北市政府社會局"] };
        var first = await night.Report(report);
        var again = await night.Report(report);

        Assert.Equal((first.Id, first.Number, true), (again.Id, again.Number, again.Known));
        var line = await night.Line(first.Id);
        Assert.Equal(["trapped", "building"], line.Damage);
        Assert.Equal([("rescuer", 12), ("crane", 1)], line.Needs.Select(need => (need.Resource, need.Count)));
        Assert.Contains(line.Assignments, each => each.Agency == "臺北市政府社會局");
        Assert.Equal(1, (await night.Board()).Picture.Open);
    }

    [Theory, EveryDatabase]
    public async Task Report_From200KilometresAway_IsRefusedWithTheDistance(StoreKind store)
    {
        await using var night = await Night.Of(databases, store);
        var refusal = await night.Refused(night.Seen("") with { Point = new MapPoint(23.00, 120.20) });

        Assert.Equal("point-too-far", refusal.Code);
        Assert.Matches("約 2[67]\\d 公里", refusal.Sentence.ZhHant);
        Assert.Equal(0, (await night.Board()).Picture.Open);
    }

    [Theory, EveryDatabase]
    public async Task Point_WithoutADistrict_FindsItsDistrict(StoreKind store)
    {
        await using var night = await Night.Of(databases, store);
        var receipt = await night.Report(night.Seen("") with { District = "", Point = Night.Fuxing });
        Assert.Equal("大安區", (await night.Line(receipt.Id)).District);
        Assert.Equal("district-missing", (await night.Refused(night.Seen("") with { District = "" })).Code);
    }

    [Theory]
    [EveryDatabase("damage-missing")]
    [EveryDatabase("severity-unknown")]
    [EveryDatabase("count-invalid")]
    [EveryDatabase("resource-unknown")]
    [EveryDatabase("text-too-long")]
    [EveryDatabase("point-invalid")]
    [EveryDatabase("key-invalid")]
    [EveryDatabase("seen-too-old")]
    [EveryDatabase("photo-unknown")]
    [EveryDatabase("photo-too-many")]
    [EveryDatabase("not-permitted")]
    [EveryDatabase("incident-unknown")]
    public async Task Nonsense_IsRefusedWithASentence_AndNothingIsKept(StoreKind store, string code)
    {
        await using var night = await Night.Of(databases, store);
        var report = night.Seen("復興南路");
        report = code switch
        {
            "damage-missing" => report with { Damage = [] },
            "severity-unknown" => report with { Severity = "?" },
            "count-invalid" => report with { Needs = [new NeedEntry("water", -4)] },
            "resource-unknown" => report with { Needs = [new NeedEntry("tank", 1)] },
            "text-too-long" => report with { Text = new string('長', 1001) },
            "point-invalid" => report with { Point = new MapPoint(double.NaN, 121) },
            "key-invalid" => report with { Key = "'; drop" },
            "seen-too-old" => report with { SeenAt = night.City.Clock.GetUtcNow().UtcDateTime.AddDays(-9) },
            "photo-unknown" => report with { Photos = [new PhotoEntry("a.jpg", "<html>"u8.ToArray())] },
            "photo-too-many" => report with { Photos = [.. Enumerable.Repeat(new PhotoEntry("a.jpg", new byte[] { 0xFF, 0xD8, 0xFF }), 5)] },
            "not-permitted" => report with { Actor = Guankao.Identity.Actor.Public },
            _ => report with { Incident = Guid.CreateVersion7() },
        };

        var refusal = await night.Refused(report);
        Assert.Equal(code, refusal.Code);
        Assert.NotEqual(refusal.Sentence.ZhHant, refusal.Sentence.En);
        Assert.Equal(0, (await night.Board()).Picture.Open);
    }

    [Theory, EveryDatabase]
    public async Task Clock_SetBack_LosesNothingAndIsSaid(StoreKind store)
    {
        await using var night = await Night.Of(databases, store);
        night.City.Clock.Pass(TimeSpan.FromMinutes(30));
        var before = await night.Report(night.Seen("復興南路"));
        night.City.Clock.Pass(TimeSpan.FromMinutes(-20));
        var after = await night.Report(night.Seen("和平東路"));
        var ahead = await night.Report(night.Seen("信義路") with { SeenAt = night.City.Clock.GetUtcNow().UtcDateTime.AddHours(3) });

        Assert.Contains("20 分鐘", after.Note!.ZhHant);
        Assert.NotNull(ahead.Note);
        var lines = await Task.WhenAll(night.Line(before.Id), night.Line(after.Id), night.Line(ahead.Id));
        Assert.True(lines[0].ReportedAt <= lines[1].ReportedAt && lines[1].ReportedAt <= lines[2].ReportedAt);
        Assert.All(lines, line => Assert.True(line.SeenAt <= line.ReportedAt));
        Assert.Null((await night.City.Verify()).Broken);
    }

    [Theory, EveryDatabase]
    public async Task Photograph_IsKeptAndComesBack(StoreKind store)
    {
        await using var night = await Night.Of(databases, store);
        byte[] picture = [0xFF, 0xD8, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3, 0xFF, 0xD9];
        var receipt = await night.Report(night.Seen("復興南路") with { Photos = [new PhotoEntry("現場.jpg", picture)] });
        var photo = Assert.Single((await night.Line(receipt.Id)).Photos);
        Assert.Equal(picture, (await night.City.Get<ShowSituation>().Photo(night.Incident, photo.Id, default))!.Value.Bytes);
        Assert.Null(await night.City.Get<ShowSituation>().Photo(Guid.CreateVersion7(), photo.Id, default));
    }

    [Theory, EveryDatabase]
    public async Task NearReports_AreProposedAsTheSame_AndMergingLosesNothing(StoreKind store)
    {
        await using var night = await Night.Of(databases, store);
        var first = await night.Report(night.Seen("復興南路一段") with { Point = Night.Fuxing, Severity = "grave" });
        night.City.Clock.Pass(TimeSpan.FromMinutes(3));
        var second = await night.Report(night.Seen("復興南路一段公寓") with { Point = new MapPoint(25.0391, 121.5434), Needs = [new NeedEntry("crane", 1)] });
        await night.Report(night.Seen("木柵路", district: "文山區"));

        var proposed = Assert.Single((await night.Page(second.Id)).Duplicates);
        Assert.Equal(first.Id, proposed.Line.Id);
        Assert.Contains("公尺", proposed.Why.ZhHant);

        var merge = night.City.Get<MergeSituationsHandler>();
        Assert.Equal(first.Id, (await merge.Do(new MergeSituations(night.Incident, second.Id, first.Id, night.Centre, night.Centre.Name, "同一棟"), default)).Value);
        var head = await night.Page(first.Id);
        Assert.Equal("life", head.Line.Severity);
        var kept = Assert.Single(head.Merged);
        Assert.Equal(("crane", "一樓下陷"), (kept.Needs[0].Resource, kept.Text));
        Assert.Equal(2, (await night.Board()).Picture.Open);
        Assert.Equal("situation-merged", (await merge.Do(new MergeSituations(night.Incident, second.Id, first.Id, night.Centre, night.Centre.Name, "再併"), default)).Refusal?.Code);
        Assert.Equal("merge-self", (await merge.Do(new MergeSituations(night.Incident, first.Id, first.Id, night.Centre, night.Centre.Name, "自己"), default)).Refusal?.Code);

        Assert.Null((await merge.Do(new MergeSituations(night.Incident, second.Id, null, night.Centre, night.Centre.Name, "看錯"), default)).Refusal);
        Assert.Equal(3, (await night.Board()).Picture.Open);
    }
}
