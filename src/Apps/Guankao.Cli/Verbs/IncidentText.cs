using System.Globalization;
using System.Text.Json;
using Guankao.Incidents;

namespace Guankao.Cli.Verbs;

/// <summary>Incidents and boards as text for a terminal, or as JSON for a program.</summary>
internal static class IncidentText
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static void List(IReadOnlyList<IncidentLine> rows, OutputFormat format, Terminal terminal)
    {
        if (format == OutputFormat.Json)
        {
            Json(rows.Select(row => Of(row)), terminal, indented: true);
            return;
        }

        foreach (var row in rows)
        {
            if (format == OutputFormat.Jsonl)
            {
                Json(Of(row), terminal, indented: false);
            }
            else
            {
                terminal.Out.WriteLine($"{row.Id:D}  {Clock(row.OpenedAt)}  {terminal.Say(row.State.Name())}  {Titled(row, terminal)}  {terminal.Say(row.KindName)}  {terminal.Say(row.LevelName)}");
            }
        }

        if (format == OutputFormat.Text && rows.Count == 0)
        {
            terminal.Out.WriteLine(terminal.Say("沒有事件。", "There are none."));
        }
    }

    public static void Board(IncidentBoard board, OutputFormat format, Terminal terminal)
    {
        if (format != OutputFormat.Text)
        {
            Json(Of(board), terminal, indented: format == OutputFormat.Json);
            return;
        }

        var (write, picture) = (terminal.Out, board.Picture);
        write.WriteLine($"{Titled(picture.Incident, terminal)}  {terminal.Say(picture.Incident.State.Name())}  {terminal.Say("指揮", "commanded by")} {picture.Incident.Commander}");
        write.WriteLine(terminal.Say(
            $"未結 {picture.Open}（危及生命 {picture.Life}）  待接案 {board.Waiting}（逾時 {board.Late}）  已處理 {picture.Done}",
            $"open {picture.Open} (life in danger {picture.Life})  waiting {board.Waiting} (overdue {board.Late})  dealt with {picture.Done}"));
        Part(terminal, "示警", "Alerts", picture.Alerts.Select(row => $"{row.Says}  {row.Sender}  {Clock(row.SentAt)}"));
        Part(terminal, "狀況", "Messages", board.Messages.Select(row => $"{Clock(row.At)}  {row.To} {terminal.Say(row.Text)}"));
        Part(terminal, "誰最需要資源", "Who needs most", board.Places.SelectMany(place => Needs(place, terminal)));
        Part(terminal, "收容所", "Shelters", picture.Shelters.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.District} {row.Name}  {row.Occupied}/{row.Capacity}")));
        Part(terminal, "災情", "Situations", board.Situations.Select(row => Situation(row, terminal)));
    }

    private static IEnumerable<string> Needs(NeedyPlace place, Terminal terminal) =>
    [
        $"{place.District}  {terminal.Say(place.Why)}",
        .. place.Lacking.Select(lack => terminal.Say($"  缺 {lack.Word.Zh} {lack.Missing}{lack.Word.UnitZh}", $"  lacks {lack.Missing} {lack.Word.En}")
            + (lack.Nearest is { } stock ? terminal.Say($"，可由{stock.Place}（{stock.Count}）", $", from {stock.Place} ({stock.Count})") : "")),
    ];

    private static string Situation(SituationLine row, Terminal terminal) => string.Create(
        CultureInfo.InvariantCulture,
        $"#{row.Number}  {terminal.Say(row.SeverityName)}  {row.District}{row.Place}  {terminal.Say(row.DamageName)}  {terminal.Say(row.State.Name())}  {row.Lead?.Agency ?? terminal.Say("未派", "nobody")}  {Clock(row.ReportedAt)}");

    private static void Part(Terminal terminal, string zh, string en, IEnumerable<string> lines)
    {
        var first = true;
        foreach (var line in lines)
        {
            if (first)
            {
                terminal.Out.WriteLine();
                terminal.Out.WriteLine(terminal.Say(zh, en));
                first = false;
            }

            terminal.Out.WriteLine("  " + line);
        }
    }

    private static string Titled(IncidentLine row, Terminal terminal) => (row.Drill ? terminal.Say("【演練】", "[Drill] ") : "") + row.Title;

    private static object Of(IncidentLine row) => new
    {
        id = row.Id, title = row.Title, kind = row.Kind, level = row.Level, city = row.City, drill = row.Drill, state = row.State.ToString(), commander = row.Commander,
        openedAt = row.OpenedAt, closedAt = row.ClosedAt, version = row.Version, reports = row.Reports,
    };

    private static object Of(IncidentBoard board) => new
    {
        incident = Of(board.Picture.Incident), open = board.Picture.Open, life = board.Picture.Life, done = board.Picture.Done, waiting = board.Waiting, late = board.Late,
        districts = board.Picture.Districts, alerts = board.Picture.Alerts.Select(row => new { identifier = row.Identifier, sender = row.Sender, sentAt = row.SentAt, says = row.Says, areas = row.Areas }), shelters = board.Picture.Shelters,
        places = board.Places.Select(place => new
        {
            district = place.District, score = place.Score, why = place.Why, lacking = place.Lacking.Select(lack => new { resource = lack.Word.Code, missing = lack.Missing, from = lack.Nearest?.Place }),
        }),
        situations = board.Situations.Select(row => new
        {
            number = row.Number, state = row.State.ToString(), severity = row.Severity, district = row.District, place = row.Place, damage = row.Damage, people = row.People, text = row.Text,
            lead = row.Lead?.Agency, reportedAt = row.ReportedAt,
        }),
    };

    private static void Json(object value, Terminal terminal, bool indented) => terminal.WriteJson(json => JsonSerializer.Serialize(json, value, Web), indented);

    private static string Clock(DateTime utc) => utc.AddHours(8).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
