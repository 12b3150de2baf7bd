using Guankao.Documents;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Meetings;
using Guankao.Reading;
using Guankao.Rules;
using Guankao.Testing.Databases;

namespace Guankao.Sources.Tests.Meetings;

/// <summary>Makes minutes that read like sentences: <c>new MinutesBuilder().On("2024-01-10").Ruling("請清淤", "工務局")</c>. Tests stand at 113.1.15.</summary>
internal sealed class MinutesBuilder
{
    private readonly List<ChosenResolution> _resolutions = [];

    private MinutesTerms _minutes = new(
        "桃園市政府中輟復學會議紀錄", "桃園市", "中輟復學會議", null, null, new DateOnly(2024, 1, 10), new TimeOnly(14, 0), new TimeOnly(16, 0), "市府", "局長林予安", "許澄",
        [new Attendee(Attendance.Present, "杜念慈", "科長", "桃園市政府教育局", "教育局 杜科長念慈")], ["通報流程"], [], "紀錄.odt", new string('1', 64));

    private Guid? _series;
    private Guid? _meeting;

    public MinutesBuilder But(Func<MinutesTerms, MinutesTerms> change)
    {
        _minutes = change(_minutes);
        return this;
    }

    public MinutesBuilder On(string day, char hash = '1') => But(minutes => minutes with { Day = DateOnly.Parse(day), Sha256 = new string(hash, 64) });

    public MinutesBuilder Of(Guid series)
    {
        _series = series;
        return this;
    }

    public MinutesBuilder For(Guid meeting)
    {
        _meeting = meeting;
        return this;
    }

    public MinutesBuilder Ruling(string text, string? lead, ResolutionChoice choice = ResolutionChoice.Later, string? due = null)
    {
        DateReading[] days = due is null ? [] : [new DateReading(new TextSpan(0, 1), null, DateOnly.Parse(due), DatePrecision.Day, DateRole.By)];
        _resolutions.Add(new ChosenResolution(
            new ResolutionTerms(_resolutions.Count + 1, ResolutionKind.Ruling, null, "", text, lead, [], days, "", "", new Locator(Line: 20 + _resolutions.Count), 3, 3 + text.Length), choice));
        return this;
    }

    public async Task<Outcome<MinutesReceipt>> In(TestCity city, Actor? actor = null)
    {
        await using var ledger = await city.Store.Write(CancellationToken.None);
        var done = await RegisterMinutesHandler.Do(
            ledger, Basis.Shipped, new RegisterMinutes(_minutes, _resolutions, _series, _meeting, actor ?? Actor.LocalOwner, "研考會承辦", "依紀錄登錄"), CancellationToken.None);
        if (done.Refusal is null)
        {
            await ledger.Commit(CancellationToken.None);
        }

        return done;
    }

    public static async Task<Guid> Open(
        TestCity city, string name = "中輟復學會議", MeetingLevel level = MeetingLevel.Theme, string chair = "局長林予安", string from = "2023-01-01", params CadenceTerms[] cadences) =>
        (await city.Get<OpenSeriesHandler>().Do(Command(name, level, chair, from, cadences), CancellationToken.None)).Value;

    public static OpenSeries Command(string name, MeetingLevel level = MeetingLevel.Theme, string chair = "局長林予安", string from = "2023-01-01", params CadenceTerms[] cadences) => new(
        new SeriesTerms(name, [], "桃園市", level, "", chair, "", "", "桃園市政府教育局", cadences, DateOnly.Parse(from)), Actor.LocalOwner, "研考會承辦", "依計畫建立");

    public static CadenceTerms Every(int count, CalendarUnit unit, int times = 1, string document = "計畫書.pdf") => new(count, unit, times, $"每{count}{unit}{times}次", document);
}
