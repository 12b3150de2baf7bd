using Guankao.Calendar.Rows;
using Guankao.Kernel;

namespace Guankao.Calendar;

/// <summary>A calendar as the repository keeps it: the days that differ, each with its kind, standing and source.</summary>
public static class CalendarFile
{
    private static readonly Dictionary<string, DayKind> Kinds = new()
    {
        ["national-holiday"] = DayKind.NationalHoliday,
        ["substitute"] = DayKind.Substitute,
        ["adjusted"] = DayKind.Adjusted,
        ["make-up-work"] = DayKind.MakeUpWork,
    };

    private static readonly Dictionary<string, DayPart> Parts = new()
    {
        ["whole"] = DayPart.Whole,
        ["morning"] = DayPart.Morning,
        ["afternoon"] = DayPart.Afternoon,
    };

    internal static readonly Dictionary<string, Standing> Standings = new()
    {
        ["verified"] = Standing.Verified,
        ["derived"] = Standing.Derived,
        ["default"] = Standing.Default,
    };

    /// <summary>One version of one year, or the refusal that names the line.</summary>
    public static Outcome<CalendarYear> Year(string file, string json) => Read(file, json, (root, flaws) =>
    {
        var roc = root.Number("year", 1, 999);
        var sources = Sources(root);
        var days = root.Rows("days", required: true).Select(r => Day(r, sources)).OrderBy(d => d.Day.Day).ToList();
        Check(file, roc, days, flaws);
        return new CalendarYear(roc, root.Number("version", 1, 99), root.Day("issued"), root.Text("source"), [.. days.Select(d => d.Day)]);
    });

    /// <summary>Announced closures, or the refusal that names the line.</summary>
    public static Outcome<IReadOnlyList<Closure>> Closures(string file, string json) => Read<IReadOnlyList<Closure>>(file, json, (root, _) =>
    {
        var sources = Sources(root);
        return [.. root.Rows("closures", required: true).Select(row =>
        {
            var closure = new Closure(row.Day("day"), row.Word("part", Parts, DayPart.Whole), row.Optional("city"), row.Optional("district"),
                row.Words("reason"), row.Word("standing", Standings), Source(row, sources));
            if (closure is { City: null, District: not null })
            {
                row.Wrong(row.Line, "district-without-city", "有區而無市。", "There is a district without a city.");
            }

            row.Done();
            return closure;
        })];
    });

    private static Outcome<T> Read<T>(string file, string json, Func<RowReader, List<Flaw>, T> read) where T : class
    {
        var flaws = new List<Flaw>();
        if (LinedJson.Parse(file, json, flaws) is { } node)
        {
            var root = new RowReader(file, node, flaws);
            var value = read(root, flaws);
            root.Done();
            if (flaws.Count == 0)
            {
                return value;
            }
        }

        return Flaw.ToRefusal(flaws);
    }

    private static Dictionary<string, string> Sources(RowReader root)
    {
        var sources = new Dictionary<string, string>();
        foreach (var row in root.Rows("sources"))
        {
            sources[row.Text("id")] = row.Text("title");
            row.Done();
        }

        return sources;
    }

    private static string Source(RowReader row, Dictionary<string, string> sources)
    {
        var id = row.Text("source");
        if (id.Length > 0 && !sources.ContainsKey(id))
        {
            row.Wrong(row.Line, "unknown-source", $"來源「{id}」未列於 sources。", $"The source “{id}” is not among the sources.");
        }

        return sources.GetValueOrDefault(id, id);
    }

    private static (CalendarDay Day, int Line) Day(RowReader row, Dictionary<string, string> sources)
    {
        var day = new CalendarDay(
            row.Day("day"), row.Word("kind", Kinds), row.Words("name"), row.Word("standing", Standings), Source(row, sources));
        row.Done();
        return (day, row.Line);
    }

    private static void Check(string file, int roc, List<(CalendarDay Day, int Line)> days, List<Flaw> flaws)
    {
        for (var i = 0; i < days.Count; i++)
        {
            var (day, line) = (days[i].Day.Day, days[i].Line);
            if (day.RocYear() != roc)
            {
                flaws.Add(new(file, line, "other-year", new(
                    $"{day.Dotted()} 不在 {roc} 年。", $"{day:yyyy-MM-dd} is not in {roc + RocDate.Offset}.")));
            }

            if (i > 0 && days[i - 1].Day.Day == day)
            {
                flaws.Add(new(file, line, "day-twice", new($"{day.Dotted()} 出現兩次。", $"{day:yyyy-MM-dd} stands twice.")));
            }
        }
    }
}
