using Guankao.Calendar;
using Guankao.Documents;
using Guankao.Reading;

namespace Guankao.Trips;

/// <summary>What was entered, written out as a text with the labels of the form: it is kept as the document that everything of the trip cites.</summary>
internal sealed class EnteredTripText
{
    private const int LongestTitle = 60;
    private readonly List<string> _lines = ["公務出國登錄"];
    private readonly List<RecommendationTerms> _points = [];

    private EnteredTripText(TripEntry trip, IReadOnlyList<string> recommendations)
    {
        Fact("報告名稱", trip.Title);
        Fact("主辦機關", trip.Agency);
        Fact("出國類別", string.Join('、', trip.Kinds));
        Fact("出國期間", $"{trip.DepartOn.Spelled()}至{trip.ReturnOn.Spelled()}");
        Fact("報告日期", trip.ReportedOn?.Spelled());
        Fact("出國地區", string.Join('、', trip.Places.Select(place => place.Country + place.City)));
        Fact("邀請單位", string.Join('、', trip.Aims.Hosts));
        Fact("經費來源", string.Join('、', trip.Aims.Funds));
        Fact("知識分享日期", trip.Aims.SharedOn?.Spelled());
        Fact("分享形式", trip.Aims.SharedHow);
        Part("出國人員", trip.Travellers.Select(person => string.Join('　', new[] { person.Name, person.Post, person.Agency, person.Unit }.Where(part => !string.IsNullOrEmpty(part)))));
        Part("目的", trip.Aims.Purposes);
        Part("行程", trip.Days.Select(day => string.Join('　', new[] { day.Day?.Spelled(), day.Part, day.Text }.Where(part => !string.IsNullOrEmpty(part)))));
        Part("拜會對象", trip.Bodies);
        if (recommendations.Count > 0)
        {
            _lines.Add("心得及建議");
            _points.AddRange(recommendations.Select(Point));
        }
    }

    /// <summary>The whole text.</summary>
    public string Text => string.Join('\n', _lines) + '\n';

    /// <summary>Its recommendations, each with the line on which it stands.</summary>
    public IReadOnlyList<RecommendationTerms> Points => _points;

    public static EnteredTripText Of(TripEntry trip, IReadOnlyList<string> recommendations) => new(trip, recommendations);

    private void Fact(string label, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            _lines.Add($"{label}：{value}");
        }
    }

    private void Part(string heading, IEnumerable<string> lines)
    {
        var before = _lines.Count;
        _lines.AddRange(lines);
        if (_lines.Count > before)
        {
            _lines.Insert(before, heading);
        }
    }

    private RecommendationTerms Point(string text, int at)
    {
        _lines.Add(text);
        var title = text.TrimEnd('。').Length <= LongestTitle ? text.TrimEnd('。') : text[..(LongestTitle - 1)] + "…";
        return new RecommendationTerms(
            at + 1, "report", title, text, text, null, new Locator(Line: _lines.Count), 0, text.Length, new ProseReader().Read(text).Dates);
    }
}
