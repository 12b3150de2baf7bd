using Guankao.Calendar;
using Guankao.Kernel;

namespace Guankao.Rules;

/// <summary>
/// All rules that hold: those that came with the product, and over them what a city added. Immutable; a file with a
/// flaw is refused whole and changes nothing.
/// </summary>
public sealed class RuleBook
{
    private static readonly Lazy<RuleBook> TheShipped = new(() =>
        Read(Calendar.Shipped.Under(typeof(RuleBook).Assembly, "rules/").Select(f => new RuleFile(f.Name, f.Text))).Value);

    // Newest first: what a city added speaks before what was shipped.
    private readonly IReadOnlyList<ILookup<string, RuleRow>> _layers;
    private readonly IReadOnlyDictionary<string, RuleSource> _sources;
    private readonly IReadOnlySet<string> _cities;

    private RuleBook(RuleSetReader read, RuleBook? under)
    {
        _layers = [read.Rows.ToLookup(r => r.Id), .. under?._layers ?? []];
        _sources = read.Sources;
        _cities = read.Cities;
        Cities = [.. read.Cities];
        Sets = [.. (under?.Sets ?? []).Concat(read.Sets).DistinctBy(s => s.Id)];
        Rows = [.. read.Rows, .. under?.Rows ?? []];
    }

    /// <summary>The rules that came with the product.</summary>
    public static RuleBook Shipped => TheShipped.Value;

    /// <summary>The sets, in order.</summary>
    public IReadOnlyList<RuleSet> Sets { get; }

    /// <summary>Every row, added ones first.</summary>
    public IReadOnlyList<RuleRow> Rows { get; }

    /// <summary>Every city that rows may name, in the order of the files.</summary>
    public IReadOnlyList<string> Cities { get; }

    /// <summary>Every source that rows may name.</summary>
    public IEnumerable<RuleSource> Sources => _sources.Values;

    /// <summary>Rows whose source can no longer be read where it stood.</summary>
    public IEnumerable<RuleRow> RowsWithDeadSources => Rows.Where(r => r.Source.Gone is not null);

    /// <summary>A book of these files alone, or the refusal that names file and line.</summary>
    public static Outcome<RuleBook> Read(IEnumerable<RuleFile> files) => Read(files, null);

    /// <summary>Everything that is wrong with files on top of this book; empty where they can be taken.</summary>
    public IReadOnlyList<Flaw> Check(IEnumerable<RuleFile> files) => Reader(files, this).Flaws;

    /// <summary>This book with more rows over it, or the refusal; this book stays as it is.</summary>
    public Outcome<RuleBook> With(IEnumerable<RuleFile> files) => Read(files, this);

    /// <summary>The rows of a set and a city that hold on a day; leave out what does not matter.</summary>
    public IEnumerable<RuleRow> List(string? set = null, string? city = null, DateOnly? on = null) =>
        Rows.Where(r => (set is null || r.Set == set) && (city is null || r.City is null || r.City == city) && (on is null || r.HoldsOn(on.Value)));

    /// <summary>The row that decides for a city on a day: the city's own before the general one.</summary>
    public Outcome<RuleRow> Find(string id, string? city, DateOnly on)
    {
        foreach (var wanted in city is null ? [(string?)null] : new[] { city, null })
        {
            foreach (var layer in _layers)
            {
                if (layer[id].FirstOrDefault(r => r.City == wanted && r.HoldsOn(on)) is { } row)
                {
                    return row;
                }
            }
        }

        return _layers.Any(l => l.Contains(id))
            ? new Refusal("rule-not-in-force", new(
                $"規則「{id}」於 {on.Dotted()} 對「{city ?? "通則"}」並無規定，請新增一列。",
                $"Rule “{id}” says nothing for “{city ?? "general"}” on {on:yyyy-MM-dd}; add a row."))
            : new Refusal("unknown-rule", new($"沒有規則「{id}」，請用 rules list 查看。", $"There is no rule “{id}”; see rules list."));
    }

    /// <summary>When a duty is due in a city, by its own rule and its own rest days, and why.</summary>
    public Outcome<RuleDue> Due(string id, string? city, ClockRun run, CalendarShelf calendars, string? district = null)
    {
        if (Impossible(run) is { } impossible)
        {
            return impossible;
        }

        if (!Find(id, city, run.Start.Day).Is(out var row, out var refusal))
        {
            return refusal;
        }

        return row.Clock is { } clock
            ? new RuleDue(row, clock.Explain(run, calendars.For(city, district)))
            : new Refusal("rule-is-no-clock", new($"規則「{id}」不是期限。", $"Rule “{id}” is no deadline."));
    }

    /// <summary>The same for an event of which the day is known.</summary>
    public Outcome<RuleDue> Due(string id, string? city, DateOnly start, CalendarShelf calendars) =>
        Due(id, city, new ClockRun(Moment.StartOf(start)), calendars);

    // Far years would run off the end of the calendar, and a pause of decades is a slip of the pen.
    private static Refusal? Impossible(ClockRun run)
    {
        if (run.Start.Day.Year is < 1912 or > 2400)
        {
            return new("start-out-of-range", new("起算日須在民國 1 年至 489 年之間。", "The start must lie between 1912 and 2400."));
        }

        return (run.Pauses ?? []).Any(p => p.To < p.From || p.To.DayNumber - p.From.DayNumber > 3660)
            ? new("pause-out-of-range", new(
                "停止計算之迄日不得早於起日，且不得逾10年。", "A pause must not end before it begins, nor last more than 10 years."))
            : null;
    }

    private static Outcome<RuleBook> Read(IEnumerable<RuleFile> files, RuleBook? under)
    {
        var reader = Reader(files, under);
        return reader.Flaws.Count > 0 ? Flaw.ToRefusal(reader.Flaws) : new RuleBook(reader, under);
    }

    private static RuleSetReader Reader(IEnumerable<RuleFile> files, RuleBook? under)
    {
        var reader = new RuleSetReader(under?._sources ?? new Dictionary<string, RuleSource>(), under?._cities ?? new HashSet<string>());
        reader.Read(files);
        return reader;
    }
}

/// <summary>A due date and the row of rules that made it.</summary>
public sealed record RuleDue(RuleRow Row, DueDate Date);
