using Guankao.Calendar;
using Guankao.Kernel;
using Guankao.Trips;

namespace Guankao.Importing.Trips;

/// <summary>A trip as it is written into the fields of a form; of what there are many, one a line.</summary>
public sealed record WrittenTrip
{
    /// <summary>Its name.</summary>
    public string? Title { get; init; }

    /// <summary>City.</summary>
    public string? City { get; init; }

    /// <summary>The agency that reports.</summary>
    public string? Agency { get; init; }

    /// <summary>Kinds that were ticked.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Another kind, in words.</summary>
    public string? OtherKind { get; init; }

    /// <summary>First day.</summary>
    public string? From { get; init; }

    /// <summary>Last day.</summary>
    public string? To { get; init; }

    /// <summary>Day of the report.</summary>
    public string? Reported { get; init; }

    /// <summary>Name, post, agency, unit: a person a line.</summary>
    public string? Travellers { get; init; }

    /// <summary>Country and city: a place a line.</summary>
    public string? Places { get; init; }

    /// <summary>Bodies to meet.</summary>
    public string? Bodies { get; init; }

    /// <summary>Day, part of the day, what: an entry a line.</summary>
    public string? Days { get; init; }

    /// <summary>Why.</summary>
    public string? Purposes { get; init; }

    /// <summary>Who invites.</summary>
    public string? Hosts { get; init; }

    /// <summary>With what money.</summary>
    public string? Funds { get; init; }

    /// <summary>Day of the sharing session.</summary>
    public string? Shared { get; init; }

    /// <summary>In what form.</summary>
    public string? SharedHow { get; init; }

    /// <summary>The cities that send people abroad.</summary>
    public static IReadOnlyList<string> Cities => TripWords.Own.Words("homeCities");

    /// <summary>The fields of a trip, which read back as the same trip.</summary>
    public static WrittenTrip Of(TripEntry trip, IReadOnlyList<TripClassGroup> classes) => new()
    {
        Title = trip.Title, City = trip.City, Agency = trip.Agency, Kinds = [.. trip.Kinds.Where(kind => classes.Any(group => group.Has(kind)))],
        OtherKind = string.Join('、', trip.Kinds.Where(kind => !classes.Any(group => group.Has(kind)))),
        From = trip.DepartOn.Dotted(), To = trip.ReturnOn.Dotted(), Reported = trip.ReportedOn?.Dotted(),
        Travellers = Lines(trip.Travellers.Select(person => WrittenParts.Join(person.Name, person.Post, person.Agency, person.Unit))),
        Places = Lines(trip.Places.Select(place => WrittenParts.Join(place.Country, place.City))), Bodies = Lines(trip.Bodies),
        Days = Lines(trip.Days.Select(WrittenItinerary.Line)), Purposes = Lines(trip.Aims.Purposes), Hosts = Lines(trip.Aims.Hosts),
        Funds = Lines(trip.Aims.Funds), Shared = trip.Aims.SharedOn?.Dotted(), SharedHow = trip.Aims.SharedHow,
    };

    /// <summary>The trip, or the first field that cannot be read. A field that was left as it was keeps what was registered, however that was written.</summary>
    public Outcome<TripEntry> Read(TripEntry? before = null)
    {
        var was = before is null ? null : Of(before, []);
        var (travellers, days) = (before?.Travellers, before?.Days);
        if (Unreadable() is { } unreadable)
        {
            return unreadable;
        }

        var (from, to) = (WrittenParts.Day(From!)!.Value, WrittenParts.Day(To!)!.Value);
        if ((!Left(Travellers, was?.Travellers) && !WrittenParts.People(Travellers).Is(out travellers, out var refusal))
            || (!Left(Days, was?.Days) && !WrittenItinerary.Read(Days, from.Year).Is(out days, out refusal)))
        {
            return refusal;
        }

        var aims = new TripAim(
            Left(Purposes, was?.Purposes) ? before!.Aims.Purposes : WrittenParts.Lines(Purposes), Left(Hosts, was?.Hosts) ? before!.Aims.Hosts : WrittenParts.Lines(Hosts),
            Left(Funds, was?.Funds) ? before!.Aims.Funds : WrittenParts.Lines(Funds), Day(Shared), string.IsNullOrWhiteSpace(SharedHow) ? null : SharedHow.Trim());
        return new TripEntry(
            Title?.Trim() ?? "", City?.Trim().Replace('台', '臺') ?? "", Agency?.Trim() ?? "", [.. Kinds, .. WrittenParts.Split(OtherKind).Where(kind => kind.Length > 0).Except(Kinds)], from, to, Day(Reported),
            travellers!, Left(Places, was?.Places) ? before!.Places : [.. WrittenParts.Lines(Places).Select(WrittenParts.Place)], [.. WrittenParts.Lines(Bodies).Distinct()], days!, aims);
    }

    private static bool Left(string? text, string? was) => was is not null && Plain(text) == Plain(was);

    private static string Plain(string? text) => (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim();

    private static DateOnly? Day(string? text) => string.IsNullOrWhiteSpace(text) ? null : WrittenParts.Day(text);

    private Refusal? Unreadable() =>
        Unreadable(From, new("出國日", "the first day"), needed: true) ?? Unreadable(To, new("返國日", "the last day"), needed: true)
        ?? Unreadable(Reported, new("報告日期", "the day of the report")) ?? Unreadable(Shared, new("知識分享日期", "the day of sharing"));

    private static Refusal? Unreadable(string? text, Bilingual field, bool needed = false)
    {
        var written = text?.Trim() ?? "";
        return written.Length == 0
            ? needed ? new Refusal("day-missing", new($"請填{field.ZhHant}。", $"Give {field.En}.")) : null
            : WrittenParts.Day(written) is not null ? null
            : new Refusal("day-unreadable", new(
                $"{field.ZhHant}「{written}」看不懂，請寫成 113.9.17 或 2024-09-17。", $"“{written}” is no day that could be {field.En}: write it as 2024-09-17 or 113.9.17."));
    }

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);
}
