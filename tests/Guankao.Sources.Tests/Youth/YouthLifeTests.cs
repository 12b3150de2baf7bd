using System.Globalization;
using System.Text;
using Guankao.Identity;
using Guankao.Store;
using Guankao.Testing.Databases;
using Guankao.Youth;

namespace Guankao.Sources.Tests.Youth;

public sealed class YouthLifeTests(TestDatabases databases)
{
    private static readonly Actor Counts = Person.With(Role.Caseworker, "青年局", "諮商師");
    private static readonly Actor Station = Person.With(Role.Reporter, "勞動局", "站員");
    private static readonly Actor Keeper = Person.With(Role.Keeper, null, "系統管理者");

    [Theory, EveryDatabase]
    public async Task Year_FromCountersToThePublishedReport_TellsOfNobody(StoreKind store)
    {
        await using var city = await databases.City(store);
        await Fill(city);
        Assert.Null((await city.Get<RecordYouthYearHandler>().Do(new RecordYouthYear("centre", 2023, 6, 12_000_000, Counts, "諮商師"), default)).Refusal);
        var publish = city.Get<PublishYouthReportHandler>();
        Assert.Equal("youth-year-unusable", (await publish.Do(new PublishYouthReport(0, Person.Evaluator, "研考會"), default)).Refusal?.Code);
        Assert.Equal("youth-year-runs", (await publish.Do(new PublishYouthReport(2024, Person.Evaluator, "研考會"), default)).Refusal?.Code);
        Assert.Null((await publish.Do(new PublishYouthReport(2023, Person.Evaluator, "研考會"), default)).Refusal);
        Assert.Equal("youth-report-published", (await publish.Do(new PublishYouthReport(2023, Person.Evaluator, "研考會"), default)).Refusal?.Code);

        var report = (await city.Get<BrowseYouthReports>().Of(2023, default))!;
        Assert.All(report.Tables, table => Assert.All(Solve.Ranges(table.Table), range => Assert.True(range.Most - range.Least >= report.Smallest)));
        Assert.All(report.Tables.SelectMany(table => table.Table.Cells).SelectMany(row => row), cell => Assert.True(cell is null or >= 5));
        Assert.Contains(report.Channels, group => group.Merged);
        Assert.Equal(report.Total, report.ChannelTotals.Sum());
        Assert.All(report.Tables, table => Assert.Equal(report.ChannelTotals, table.Table.RowTotals));
        var centre = report.Bodies.Single(body => body.Body == "centre");
        Assert.Equal(Math.Round(12_000_000m / centre.Contacts!.Value, 0), centre.CostPerContact);
        Assert.DoesNotContain(YouthCsv.Of(report).Split("\r\n"), line => int.TryParse(line.Split(',')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count < 5);
    }

    [Theory, EveryDatabase]
    public async Task HandOff_TakenLateOrDropped_IsSeenByBothBodies(StoreKind store)
    {
        await using var city = await databases.City(store);
        var hand = city.Get<HandOffYouthHandler>();
        Assert.Equal("hand-off-same-body", (await hand.Do(new HandOffYouth("centre", "centre", Counts, "諮商師"), default)).Refusal?.Code);
        Assert.Equal("not-permitted", (await hand.Do(new HandOffYouth("station", "centre", Counts, "諮商師"), default)).Refusal?.Code);
        var one = (await hand.Do(new HandOffYouth("centre", "station", Counts, "諮商師"), default)).Value;
        var two = (await hand.Do(new HandOffYouth("centre", "station", Counts, "諮商師"), default)).Value;
        city.Clock.Pass(TimeSpan.FromDays(15));
        var desk = await city.Get<ShowYouthDesk>().Ask(Station, default);
        Assert.Equal([(true, true), (true, true)], desk.Waiting.Select(row => (row.Late, row.Mine)));
        Assert.Equal("not-permitted", (await hand.Do(new SettleHandOff(one, null, Counts, "諮商師"), default)).Refusal?.Code);
        Assert.Null((await hand.Do(new SettleHandOff(one, null, Station, "站員"), default)).Refusal);
        Assert.Equal("reason-missing", (await hand.Do(new SettleHandOff(two, "", Station, "站員"), default)).Refusal?.Code);
        Assert.Null((await hand.Do(new SettleHandOff(two, "no-show", Station, "站員"), default)).Refusal);
        Assert.Equal("hand-off-unknown", (await hand.Do(new SettleHandOff(one, null, Station, "站員"), default)).Refusal?.Code);
        Assert.Equal(1, (await city.Get<ShowYouthDesk>().Ask(Counts, default)).Dropped);
    }

    [Theory, EveryDatabase]
    public async Task Contact_OfUnknownKindOrAnotherDay_IsRefusedWhole(StoreKind store)
    {
        await using var city = await databases.City(store);
        var count = city.Get<CountContactsHandler>();
        var good = new YouthContact(new DateOnly(2024, 1, 10), "phone", "mind", true, "18-24", "helped");
        async Task<string?> Code(params YouthContact[] contacts) => (await count.Do(new CountContacts("centre", contacts, Counts, "諮商師"), default)).Refusal?.Code;
        Assert.Equal("youth-word-unknown", await Code(good, good with { Topic = "王小明" }));
        Assert.Equal("youth-day-unusable", await Code(good with { Day = new DateOnly(2024, 1, 16) }));
        Assert.Equal("youth-day-unusable", await Code(good with { Day = new DateOnly(2022, 12, 31) }));
        Assert.Equal("youth-number-unusable", await Code(good with { Count = 0 }));
        Assert.Equal(0, (await city.Get<ShowYouthDesk>().Ask(Counts, default)).ThisYear);
        Assert.Null(await Code(good, good with { Count = 3, WaitDays = 2 }));
        Assert.Equal(4, (await city.Get<ShowYouthDesk>().Ask(Counts, default)).ThisMonth);
    }

    [Theory, EveryDatabase]
    public async Task Intake_SignedCountsOnce_AndForgedStaleOrReplayedNever(StoreKind store)
    {
        await using var city = await databases.City(store);
        var vendors = city.Get<YouthVendors>();
        Assert.Equal("not-permitted", (await vendors.Add("聊聊科技", "centre", Counts, "諮商師", default)).Refusal?.Code);
        var vendor = (await vendors.Add("聊聊科技", "centre", Keeper, "管理者", default)).Value;
        var fake = new FakeVendor(vendor, city);
        Assert.Equal(2, (await fake.Send(FakeVendor.Two)).Value);
        Assert.Equal("signature-replayed", (await fake.SendAgain()).Refusal?.Code);
        Assert.Equal("signature-wrong", (await fake.SendTampered()).Refusal?.Code);
        Assert.Equal("signature-wrong", (await fake.Send(FakeVendor.Two, secret: "別人的金鑰")).Refusal?.Code);
        Assert.Equal("signature-stale", (await fake.Send(FakeVendor.Two, ago: TimeSpan.FromMinutes(6))).Refusal?.Code);
        Assert.Equal("signature-stale", (await fake.Send(FakeVendor.Two, ago: TimeSpan.FromMinutes(-6))).Refusal?.Code);
        Assert.Equal("signature-missing", (await city.Get<ReceiveIntakeHandler>().Do(new ReceiveIntake(null, []), default)).Refusal?.Code);
        foreach (var body in new[] { "", "[]", "{\"contacts\":[]}", "{\"contacts\":[{\"day\":\"2024-01-10\"}]}", FakeVendor.Two.Replace("}]}", ",\"note\":\"王小明說想死\"}]}", StringComparison.Ordinal) })
        {
            Assert.Equal("intake-unreadable", (await fake.Send(body)).Refusal?.Code);
        }

        Assert.Equal(2, (await city.Get<ShowYouthDesk>().Ask(Counts, default)).ThisYear);
        Assert.Null((await vendors.End(vendor.Id, Keeper, "管理者", default)).Refusal);
        Assert.Equal("signature-wrong", (await fake.Send(FakeVendor.Two)).Refusal?.Code);
    }

    [Theory, EveryDatabase]
    public async Task Intake_OfOneKey_IsPacedByTheMinute_AndHarmsNoOther(StoreKind store)
    {
        await using var city = await databases.City(store);
        var vendors = city.Get<YouthVendors>();
        var one = new FakeVendor((await vendors.Add("聊聊科技", "centre", Keeper, "管理者", default)).Value, city);
        var other = new FakeVendor((await vendors.Add("說說科技", "centre", Keeper, "管理者", default)).Value, city);
        var most = SecurityNumbers.Shipped.IntakeAMinute;
        Assert.Null((await one.Send(FakeVendor.Two)).Refusal);
        for (var at = 1; at < most; at++)
        {
            Assert.Equal("intake-unreadable", (await one.Send("{}")).Refusal?.Code);
        }

        // Somebody who forges the key uses nothing of it up, and the key's own calls are told to wait.
        Assert.Equal("signature-wrong", (await other.Send(FakeVendor.Two, secret: "別人的金鑰")).Refusal?.Code);
        var refused = (await one.Send(FakeVendor.Two)).Refusal!;
        Assert.Equal("intake-too-often", refused.Code);
        Assert.Contains($"{most}批", refused.Sentence.ZhHant, StringComparison.Ordinal);
        Assert.Equal(2, (await other.Send(FakeVendor.Two)).Value);
        city.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(2, (await one.Send(FakeVendor.Two)).Value);
        Assert.Equal(6, (await city.Get<ShowYouthDesk>().Ask(Counts, default)).ThisYear);
    }

    [Fact]
    public void VisitedBodies_HaveTheFiguresOfTheReport()
    {
        Assert.Equal(4, VisitedBody.All.Count);
        var welfare = VisitedBody.All[1];
        Assert.Equal((4745, 17, 21075m), (welfare.Channels.Values.Sum(), welfare.Staff, welfare.CostPerContact));
        Assert.Equal(85, VisitedBody.All[0].Topics.Values.Sum());
    }

    private static async Task Fill(TestCity city)
    {
        var random = new Random(7);
        List<YouthContact> contacts = [];
        foreach (var (channel, weight) in new[] { ("phone", 90), ("sns", 140), ("mail", 30), ("face", 60), ("chatbot", 3) })
        {
            for (var at = 0; at < weight; at++)
            {
                contacts.Add(new YouthContact(
                    new DateOnly(2023, 1 + (at % 12), 1 + (at % 27)), channel, YouthWords.Topics[(int)(Math.Pow(random.NextDouble(), 2) * 6)].Code, random.Next(3) > 0,
                    YouthWords.Ages[1 + random.Next(4)].Code, YouthWords.Results[(int)(Math.Pow(random.NextDouble(), 2) * 5)].Code, 1, random.Next(10)));
            }
        }

        foreach (var (body, part) in new[] { ("centre", contacts.Take(200)), ("station", contacts.Skip(200)) })
        {
            Assert.Null((await city.Get<CountContactsHandler>().Do(new CountContacts(body, [.. part], body == "centre" ? Counts : Station, "登錄"), default)).Refusal);
        }
    }

    /// <summary>A vendor as a city would have one: signs what it sends, and now and then does wrong.</summary>
    private sealed class FakeVendor(AddedVendor vendor, TestCity city)
    {
        public const string Two = """{"contacts":[{"day":"2024-01-10","channel":"sns","topic":"mind","first":true,"age":"18-24","result":"helped"},{"day":"2024-01-11","channel":"chatbot","topic":"work","first":false,"age":"25-34","result":"referred","waitDays":1}]}""";

        private (IntakeSignature Signature, byte[] Body) _last;

        public Task<Kernel.Outcome<int>> Send(string body, string? secret = null, TimeSpan ago = default)
        {
            var (bytes, second, nonce) = (Encoding.UTF8.GetBytes(body), (city.Clock.GetUtcNow() - ago).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), Guid.CreateVersion7().ToString("N"));
            _last = (new IntakeSignature(vendor.Id.ToString(), second, nonce, IntakeSignature.Sign(secret ?? vendor.Secret, second, nonce, bytes)), bytes);
            return SendAgain();
        }

        public Task<Kernel.Outcome<int>> SendAgain() => city.Get<ReceiveIntakeHandler>().Do(new ReceiveIntake(_last.Signature, _last.Body), default);

        public Task<Kernel.Outcome<int>> SendTampered() => city.Get<ReceiveIntakeHandler>().Do(
            new ReceiveIntake(_last.Signature with { Nonce = Guid.CreateVersion7().ToString("N") }, [.. _last.Body, (byte)' ']), default);
    }
}
