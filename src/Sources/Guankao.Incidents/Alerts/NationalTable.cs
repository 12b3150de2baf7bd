using System.Globalization;
using Guankao.Documents.Writing;
using Guankao.Kernel;

namespace Guankao.Incidents;

/// <summary>The table that goes to the national system and comes back with its numbers in the last column.</summary>
public static class NationalTable
{
    /// <summary>The table: our number first, theirs last, so that it can be read back.</summary>
    public static PrintedDocument Of(IncidentLine incident, IReadOnlyList<SituationLine> rows, string language = "zh-Hant-TW")
    {
        ArgumentNullException.ThrowIfNull(incident);
        Bilingual[] heads =
        [
            new("案號", "No."), new("行政區", "District"), new("地點", "Place"), new("緯度", "Latitude"), new("經度", "Longitude"), new("災情", "Damage"), new("嚴重程度", "Severity"),
            new("受影響人數", "People"), new("狀態", "State"), new("主責機關", "Lead"), new("通報時間", "Reported"), new("中央系統案號", "National number"),
        ];
        var name = (incident.Drill ? new Bilingual("【演練】災情清冊", "[Drill] List of situations") : new Bilingual("災情清冊", "List of situations")).In(language);
        var table = new PrintedTable(name, [.. heads.Select(_ => new PrintedColumn(22))])
        {
            Titles = [$"{name} {incident.Title}"],
            Header = [[.. heads.Select(head => PrintedCell.Of(head.In(language)) with { Strong = true })]],
            Rows = [.. rows.Select(row => (PrintedCell[])
            [
                PrintedCell.Whole(row.Number), PrintedCell.Of(row.District), PrintedCell.Of(row.Place), PrintedCell.Of(Degrees(row.Point?.Latitude)), PrintedCell.Of(Degrees(row.Point?.Longitude)),
                PrintedCell.Of(row.DamageName.In(language)), PrintedCell.Of(row.SeverityName.In(language)), PrintedCell.Whole(row.People), PrintedCell.Of(row.State.Name().In(language)),
                PrintedCell.Of(row.Lead?.Agency), PrintedCell.Of(row.ReportedAt.AddHours(8).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)), PrintedCell.Of(row.NationalId),
            ])],
        };
        return new PrintedDocument($"{name}({incident.Title})", PaperTurn.Landscape, [table]) { Language = language };
    }

    private static string? Degrees(double? degrees) => degrees?.ToString("0.00000", CultureInfo.InvariantCulture);
}
