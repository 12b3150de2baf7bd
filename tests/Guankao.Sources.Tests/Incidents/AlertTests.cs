using System.Text;
using System.Xml.Linq;
using Guankao.Documents;
using Guankao.Documents.Writing;
using Guankao.Incidents;
using Guankao.Store;
using Guankao.Testing.Databases;

namespace Guankao.Sources.Tests.Incidents;

public class AlertTests(TestDatabases databases)
{
    private const string Head = "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><identifier>EEW-1</identifier><sender>cwa.gov.tw</sender><sent>2024-01-15T09:00:00+08:00</sent>";

    [Theory, EveryDatabase]
    public async Task Alert_IsTakenInOnce(StoreKind store)
    {
        await using var night = await Night.Of(databases, store);
        var alert = (await night.Take(Cap("Actual", "臺北市", "新北市"))).Value;
        Assert.Equal(("EEW-1", "地震報告"), (alert.Identifier, alert.Headline));
        Assert.Equal("臺北市、新北市", Assert.Single((await night.Board()).Picture.Alerts).Areas);
        Assert.Equal("cap-known", (await night.Take(Cap("Actual", "臺北市"))).Refusal?.Code);
    }

    [Theory, EveryDatabase]
    public async Task ExerciseAlert_DoesNotEnterARealIncident_NorARealOneADrill(StoreKind store)
    {
        await using var night = await Night.Of(databases, store);
        Assert.Equal("cap-not-actual", (await night.Take(Cap("Exercise", "臺北市"))).Refusal?.Code);
        await using var drill = await Night.Of(databases, store, drill: true);
        Assert.Equal("cap-actual-in-drill", (await drill.Take(Cap("Actual", "臺北市"))).Refusal?.Code);
        Assert.Null((await drill.Take(Cap("Exercise", "臺北市"))).Refusal);
    }

    [Theory, EveryDatabase]
    public async Task Update_ReplacesWhatItNames_AndACancelEndsIt(StoreKind store)
    {
        await using var night = await Night.Of(databases, store);
        await night.Take(Cap("Actual", "臺北市"));
        var update = (await night.Take(Message("Update", "EEW-2", 5, "cwa.gov.tw,EEW-1,2024-01-15T01:00:00Z"))).Value;
        Assert.Equal((AlertType.Update, "EEW-1"), (update.Type, Assert.Single(update.References).Identifier));
        Assert.Equal("EEW-2", Assert.Single((await night.Board()).Picture.Alerts).Identifier);
        var taken = (await night.City.Get<ShowStores>().Ask(night.Incident, default))!.Alerts;
        Assert.Equal("EEW-2", taken.Single(row => row.Identifier == "EEW-1").EndedBy);

        Assert.Null((await night.Take(Message("Cancel", "EEW-3", 9, "cwa.gov.tw,EEW-1,2024-01-15T09:00:00+08:00 cwa.gov.tw,EEW-2,2024-01-15T09:05:00+08:00"))).Refusal);
        Assert.Empty((await night.Board()).Picture.Alerts);
        Assert.Equal("cap-reference-ended", (await night.Take(Message("Update", "EEW-4", 6, "cwa.gov.tw,EEW-1,2024-01-15T09:00:00+08:00"))).Refusal?.Code);
        Assert.Equal("cap-known", (await night.Take(Message("Cancel", "EEW-3", 9, "cwa.gov.tw,EEW-2,2024-01-15T09:05:00+08:00"))).Refusal?.Code);
        Assert.Null((await night.City.Verify()).Broken);
    }

    [Theory]
    [InlineData("Cancel", "cwa.gov.tw,EEW-1,2024-01-15T09:00:00+08:00", "joker.example", "cap-reference-forged")]
    [InlineData("Update", "joker.example,EEW-1,2024-01-15T09:00:00+08:00", "joker.example", "cap-reference-forged")]
    [InlineData("Cancel", "cwa.gov.tw,EEW-1,2024-01-15T09:00:01+08:00", "cwa.gov.tw", "cap-reference-forged")]
    [InlineData("Cancel", "cwa.gov.tw,EEW-9,2024-01-15T09:00:00+08:00", "cwa.gov.tw", "cap-reference-unknown")]
    [InlineData("Cancel", "", "cwa.gov.tw", "cap-reference-missing")]
    [InlineData("Update", "EEW-1", "cwa.gov.tw", "cap-reference-invalid")]
    [InlineData("Ack", "cwa.gov.tw,EEW-1,2024-01-15T09:00:00+08:00", "cwa.gov.tw", "cap-not-an-alert")]
    public async Task ForgedReference_IsRefused_AndTheAlertStands(string type, string references, string sender, string code)
    {
        await using var night = await Night.Of(databases, StoreKind.Sqlite);
        await night.Take(Cap("Actual", "臺北市"));
        var refusal = (await night.Take(Message(type, "EEW-2", 5, references, sender))).Refusal!;
        Assert.Equal(code, refusal.Code);
        Assert.NotEqual(refusal.Sentence.ZhHant, refusal.Sentence.En);
        Assert.Equal("EEW-1", Assert.Single((await night.Board()).Picture.Alerts).Identifier);
    }

    [Fact]
    public async Task MessageFromBeforeWhatItNames_IsRefused_AndAnUpdateOfTheUnknownStandsForItself()
    {
        await using var night = await Night.Of(databases, StoreKind.Sqlite);
        Assert.Null((await night.Take(Message("Update", "EEW-2", 5, "cwa.gov.tw,EEW-1,2024-01-15T09:00:00+08:00"))).Refusal);
        Assert.Equal("cap-older", (await night.Take(Message("Cancel", "EEW-0", 1, "cwa.gov.tw,EEW-2,2024-01-15T09:05:00+08:00"))).Refusal?.Code);
        Assert.Equal("EEW-2", Assert.Single((await night.Board()).Picture.Alerts).Identifier);
    }

    [Fact]
    public async Task AlertWithAMillionAreas_IsRefusedWithoutReadingItWhole()
    {
        await using var endless = new EndlessAlert();
        var refusal = (await AlertReader.Read(endless, default)).Refusal!;
        Assert.Equal("cap-too-many-areas", refusal.Code);
        Assert.InRange(endless.Given, 1, 1 << 20);
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\">&x;</alert>", "cap-broken")]
    [InlineData("<alert>no namespace</alert>", "cap-broken")]
    [InlineData("not xml", "cap-broken")]
    [InlineData(Head + "</alert>", "cap-incomplete")]
    [InlineData(Head + "<status>Actual</status><msgType>Alert</msgType><sent>soon</sent></alert>", null)]
    public async Task BrokenAlert_IsRefusedInASentence(string xml, string? code) =>
        Assert.Equal(code, (await AlertReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(xml)), default)).Refusal?.Code);

    [Theory, EveryDatabase]
    public async Task WrittenAlert_IsReadBack_AndTellsOfNobody(StoreKind store)
    {
        await using var night = await Night.Of(databases, store);
        await night.Report(night.Seen("復興南路一段二十號王先生家") with { Text = "王先生受困" });
        var bytes = AlertWriter.Of((await night.City.Get<ShowPicture>().Ask(night.Incident, default))!);
        var alert = (await AlertReader.Read(new MemoryStream(bytes), default)).Value;

        Assert.Equal(("Actual", "Extreme", "四月地震"), (alert.Status, alert.Severity, alert.Headline));
        Assert.Equal(["臺北市大安區"], alert.Areas);
        Assert.DoesNotContain("王先生", Encoding.UTF8.GetString(bytes));
        Assert.Equal(2, XDocument.Parse(Encoding.UTF8.GetString(bytes)).Descendants().Count(each => each.Name.LocalName == "info"));
    }

    [Theory, EveryDatabase]
    public async Task NationalNumbers_ComeBackInTheTableThatWentOut(StoreKind store)
    {
        await using var night = await Night.Of(databases, store);
        var first = await night.Report(night.Seen("復興南路"));
        await night.Report(night.Seen("和平東路"));
        var listed = (await night.City.Get<ListSituations>().Ask(night.Incident, default))!.Value;
        var csv = Encoding.UTF8.GetString(DocumentWriter.Write(NationalTable.Of(listed.Incident, listed.Rows), OutputFormat.Csv).Value.Content).Split("\r\n");
        var filled = string.Join("\r\n", csv[0], csv[1] + "EMIC-77", csv[2]);

        var receipt = (await Take(night, filled)).Value;
        Assert.Equal((1, 0), (receipt.Taken, receipt.Same));
        Assert.Equal("EMIC-77", (await night.Line(first.Id)).NationalId);
        Assert.Equal((0, 1), (await Take(night, filled)).Value is var again ? (again.Taken, again.Same) : default);
        Assert.Equal("national-number-unknown", (await Take(night, csv[0] + "\r\n1,a,EMIC-1\r\n9,b,EMIC-9")).Refusal?.Code);
        Assert.Equal("EMIC-77", (await night.Line(first.Id)).NationalId);
    }

    private static async Task<Guankao.Kernel.Outcome<NationalReceipt>> Take(Night night, string csv)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        return await night.City.Get<TakeNationalIdsHandler>().Do(new TakeNationalIds(night.Incident, DocumentReader.Read(content, "清冊.csv").Value, night.Centre, night.Centre.Name), default);
    }

    private static string Cap(string status, params string[] areas) =>
        $"{Head}<status>{status}</status><msgType>Alert</msgType><scope>Public</scope><info><event>地震</event><severity>Severe</severity><headline>地震報告</headline>"
        + string.Concat(areas.Select(area => $"<area><areaDesc>{area}</areaDesc></area>")) + "</info></alert>";

    private static string Message(string type, string identifier, int minute, string references, string sender = "cwa.gov.tw") =>
        $"<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><identifier>{identifier}</identifier><sender>{sender}</sender><sent>2024-01-15T09:{minute:00}:00+08:00</sent>"
        + $"<status>Actual</status><msgType>{type}</msgType><scope>Public</scope><references>{references}</references>"
        + "<info><event>地震</event><severity>Severe</severity><headline>地震報告</headline><area><areaDesc>臺北市</areaDesc></area></info></alert>";

    /// <summary>An alert of a million areas that is made as it is read.</summary>
    private sealed class EndlessAlert : Stream
    {
        private static readonly byte[] Start = Encoding.UTF8.GetBytes(Head + "<status>Actual</status><msgType>Alert</msgType><info>");
        private static readonly byte[] Area = "<area><areaDesc>x</areaDesc></area>"u8.ToArray();
        private int _areas;

        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var piece = Given == 0 ? Start : ++_areas <= 1_000_000 ? Area : [];
            piece.CopyTo(buffer, offset);
            Given += piece.Length;
            return piece.Length;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
