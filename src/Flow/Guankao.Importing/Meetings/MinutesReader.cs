using Guankao.Documents;
using Guankao.Importing.Trips;
using Guankao.Kernel;
using Guankao.Reading;

namespace Guankao.Importing.Meetings;

/// <summary>Turns minutes of a meeting into a draft; refuses with one sentence what are none.</summary>
public static class MinutesReader
{
    /// <summary>True where the document is minutes: its title says so, or it has the head of minutes and rulings.</summary>
    public static bool Recognises(SourceDocument document) => AreIn(ReportText.Printed(document));

    /// <summary>Reads them. Changes nothing anywhere.</summary>
    public static Outcome<MinutesDraft> Read(SourceDocument document) => Read(document, AgencyRegister.Taiwan);

    /// <summary>Reads them; the register tells the full names of agencies.</summary>
    public static Outcome<MinutesDraft> Read(SourceDocument document, AgencyRegister register)
    {
        var lines = ReportText.Printed(document);
        if (!AreIn(lines))
        {
            return NoMinutes(document.Name);
        }

        var head = HeadFields.Of(lines);
        var title = MinutesTitle.Of(head) ?? new MinutesTitle("", "", null, null);
        var city = CityName.Of(title.Printed, []) ?? TripCity.Of(lines);
        var day = Day(head, city);
        var body = new MinutesBody(RulingTables.Of(document, register));
        body.Read(lines.Skip(head.Lines));
        var times = ClockTime.In(head.One("time"));
        var maker = new ResolutionMaker(register, city, day);
        var draft = new MinutesDraft(
            new DraftDocument(document.Name, document.Format, document.Sha256, document.Length), title.Printed, title.Series, city, title.Term, title.Number, day,
            times.Count > 0 ? times[0] : null, Ended(head, body, times), head.One("place"), Person(head.One("chair")), Person(head.One("recorder")),
            AttendanceLists.Of(head, new AgencyNames(register, city, null)), body.Matters,
            [.. body.Followed.Select(maker.Followed), .. body.Rows.Where(row => row.Followed).Select(row => maker.Followed(row.Row))],
            Resolutions(body, maker), [.. head.All("papers")], []);
        return draft with { Questions = MinutesDoubts.Of(draft) };
    }

    private static bool AreIn(IReadOnlyList<ReportLine> lines)
    {
        var head = HeadFields.Of(lines);
        var titled = MinutesTitle.Of(head) is { } title && MinutesWords.Own.Ending("titles", title.Printed.TrimEnd('）', ')')) is not null;
        var held = (head.Has("chair") || head.Has("place")) && head.Has("time");
        var ruled = lines.Any(line => line.Kind != LineKind.Row && MinutesParts.Of(line) is { Part: "ruling" or "resolution" });
        return (titled && (held || ruled)) || (held && head.Has("chair") && ruled);
    }

    private static Refusal NoMinutes(string name) => new("minutes-not-found", new Bilingual(
        $"「{name}」看不出是會議紀錄（沒有開會時間與主席，也沒有裁示或決議）；請確認檔案。",
        $"{name} does not look like minutes: there is neither a time with a chair, nor a ruling or resolution. Check the file."));

    private static DateOnly? Day(HeadFields head, string? city)
    {
        var dates = new ProseReader().Read(head.One("time"), new ReadingContext(City: city)).Dates;
        return dates.Where(date => date is { Precision: DatePrecision.Day, Doubt: DateDoubt.None or DateDoubt.WrongWeekday }).Select(date => date.From ?? date.To).FirstOrDefault(day => day is not null);
    }

    private static TimeOnly? Ended(HeadFields head, MinutesBody body, List<TimeOnly> times)
    {
        var said = ClockTime.In(head.One("end").Length > 0 ? head.One("end") : body.Closing);
        if (said.Count == 0)
        {
            return times.Count > 1 ? times[1] : null;
        }

        // 散會：4時 after a meeting that began in the afternoon.
        return times.Count > 0 && said[0] < times[0] && said[0].Hour < 12 && said[0].AddHours(12) > times[0] && !SaysMorning(head, body) ? said[0].AddHours(12) : said[0];
    }

    private static bool SaysMorning(HeadFields head, MinutesBody body) => MinutesWords.Own.Has("morning", head.One("end") + body.Closing);

    private static string Person(string printed)
    {
        var words = HeadLabels.Tight(printed).TrimEnd('。', '，');
        return MinutesWords.Own["none"].Contains(words) ? "" : words;
    }

    // Points and rows of tables in the order in which they stand.
    private static List<DraftResolution> Resolutions(MinutesBody body, ResolutionMaker maker)
    {
        var made = body.Points.Select((point, at) => maker.Of(point, at + 1)).ToList();
        foreach (var (row, _, number, subject) in body.Rows.Where(row => !row.Followed))
        {
            made.Add(maker.Of(row, number, subject, made.Count + 1));
        }

        return made;
    }
}
