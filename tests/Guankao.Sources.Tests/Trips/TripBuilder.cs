using Guankao.Documents;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Reading;
using Guankao.Rules;
using Guankao.Testing.Databases;
using Guankao.Trips;

namespace Guankao.Sources.Tests.Trips;

/// <summary>Makes trips that read like sentences: <c>new TripBuilder().To("釜山").Back("2024-09-20")</c>.</summary>
internal sealed class TripBuilder
{
    private TripTerms _trip = new(
        "港灣再生考察", "臺北市", "臺北市政府青年局", "考察", "甲", new DateOnly(2024, 9, 17), new DateOnly(2024, 9, 20), new DateOnly(2024, 10, 9),
        [new Traveller("沈若舟", "局長", "臺北市政府青年局", null)], [new Place("韓國", "釜山")], [new Body("釜山港灣公社", [])],
        [new ItineraryDay(new DateOnly(2024, 9, 17), "上午", "拜會釜山港灣公社")], new TripAim(["了解開發程序"], [], [], null, null),
        "釜山港灣公社先公布三種財務情境再招商，並把試辦的數字公開。", "出國報告.odt", new string('a', 64));

    private readonly List<ChosenRecommendation> _points = [];

    public TripBuilder But(Func<TripTerms, TripTerms> change)
    {
        _trip = change(_trip);
        return this;
    }

    public TripBuilder To(string country, string city) => But(trip => trip with { Places = [new Place(country, city)] });

    public TripBuilder Back(string day) => But(trip => trip with { ReturnOn = DateOnly.Parse(day) });

    public TripBuilder Named(string title, char hash) => But(trip => trip with { Title = title, Sha256 = new string(hash, 64) });

    public TripBuilder Recommends(string title, SentenceChoice choice = SentenceChoice.Take, string origin = "report", int? into = null, string? note = null)
    {
        var terms = new RecommendationTerms(_points.Count + 1, origin, title, title + "。", title + "。", "公車", new Locator(Line: 12 + _points.Count), 3, 3 + title.Length + 1, []);
        _points.Add(new ChosenRecommendation(terms, choice, into, note));
        return this;
    }

    public RegisterTrip Command(Actor? actor = null, string why = "依出國報告登錄") => new(_trip, _points, actor ?? Actor.LocalOwner, "研考會承辦", why);

    public async Task<Outcome<TripReceipt>> In(TestCity city, Actor? actor = null)
    {
        await using var ledger = await city.Store.Write(CancellationToken.None);
        var done = await RegisterTripHandler.Do(ledger, Basis.Shipped, Command(actor), CancellationToken.None);
        if (done.Refusal is null)
        {
            await ledger.Commit(CancellationToken.None);
        }

        return done;
    }
}
