using Guankao.Kernel;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Youth;

/// <summary>
/// Makes the report of a year. All tables have the channel as one side, and kinds of channels are put together once for all of
/// them: tables that share only published totals say nothing more together than each says alone.
/// </summary>
internal sealed class YouthReporting(IReadOnlyList<YouthCount> counts, IReadOnlyList<YouthHandOff> handOffs, IReadOnlyList<YouthYear> years, int year)
{
    private static readonly string[] Outcomes = ["taken", "dropped", "waiting"];

    private readonly int _smallest = YouthWords.Smallest;

    public static async Task<Outcome<YouthReport>> Of(AppDb db, int year, CancellationToken cancellation)
    {
        var (from, to) = (new DateTime(year - 1, 12, 31, 16, 0, 0, DateTimeKind.Utc), new DateTime(year, 12, 31, 16, 0, 0, DateTimeKind.Utc));
        return new YouthReporting(
            await db.Set<YouthCount>().AsNoTracking().Where(row => row.Year == year).ToListAsync(cancellation),
            await db.Set<YouthHandOff>().AsNoTracking().Where(row => row.OfferedAt >= from && row.OfferedAt < to).ToListAsync(cancellation),
            await db.Set<YouthYear>().AsNoTracking().Where(row => row.Year == year).ToListAsync(cancellation), year).Make();
    }

    private Outcome<YouthReport> Make()
    {
        var total = counts.Sum(row => (long)row.Count);
        if (total < _smallest)
        {
            return YouthFaults.TooFew;
        }

        var channels = Groups([.. YouthWords.Channels.Select(word => word.Code)], row => row.Channel);
        List<YouthTable> tables =
        [
            .. new[]
            {
                Table("topic", channels, [.. YouthWords.Topics.Select(word => word.Code)], row => row.Topic),
                Table("age", channels, [.. YouthWords.Ages.Select(word => word.Code)], row => row.Age),
                Table("result", channels, [.. YouthWords.Results.Select(word => word.Code)], row => row.Result),
                Table("turn", channels, [.. YouthWords.Turns.Select(word => word.Code)], row => row.First ? "first" : "repeat"),
                Table("body", channels, [.. YouthWords.Bodies.Select(body => body.Code)], row => row.Body),
            }.OfType<YouthTable>(),
        ];
        return new YouthReport(
            year, total, channels, [.. channels.Select(group => counts.Where(row => group.Code.Contains(row.Channel)).Sum(row => (long)row.Count))], tables, HandOffs(), HandOffDays(),
            [.. channels.Select(Wait).OfType<YouthWait>()], [.. YouthWords.Bodies.Select(body => Body(body.Code))], _smallest);
    }

    private List<YouthGroup> Groups(string[] codes, Func<YouthCount, string> of)
    {
        long[] totals = [.. codes.Select(code => counts.Where(row => of(row) == code).Sum(row => (long)row.Count))];
        return [.. MergedGroups.Of(totals, _smallest).Select(group => new YouthGroup([.. group.Select(at => codes[at])]))];
    }

    private YouthTable? Table(string by, List<YouthGroup> channels, string[] codes, Func<YouthCount, string> of)
    {
        var columns = Groups(codes, of);
        if (columns.Count < 2)
        {
            return null;
        }

        long[][] cells = [.. channels.Select(channel => columns.Select(column =>
            counts.Where(row => channel.Code.Contains(row.Channel) && column.Code.Contains(of(row))).Sum(row => (long)row.Count)).ToArray())];
        return Suppression.Of(cells, _smallest) is { } safe ? new YouthTable(by, channels, columns, safe) : null;
    }

    private YouthTable? HandOffs()
    {
        var pairs = YouthWords.Bodies.SelectMany(from => YouthWords.Bodies.Where(to => to != from).Select(to => $"{from.Code}-{to.Code}")).ToArray();
        long Count(IEnumerable<string> among, string outcome) => handOffs.Count(row => among.Contains($"{row.From}-{row.To}") && Outcome(row) == outcome);
        if (handOffs.Count < _smallest)
        {
            return null;
        }

        var rows = Merged(pairs, pair => handOffs.Count(row => $"{row.From}-{row.To}" == pair));
        var columns = Merged(Outcomes, outcome => Count(pairs, outcome));
        long[][] cells = [.. rows.Select(row => columns.Select(column => column.Code.Sum(outcome => Count(row.Code, outcome))).ToArray())];
        return Suppression.Of(cells, _smallest) is { } safe ? new YouthTable("hand-off", rows, columns, safe) : null;
    }

    private List<YouthGroup> Merged(string[] codes, Func<string, long> of) =>
        [.. MergedGroups.Of([.. codes.Select(of)], _smallest).Select(group => new YouthGroup([.. group.Select(at => codes[at])]))];

    private static string Outcome(YouthHandOff row) => row.TakenAt is not null ? "taken" : row.DroppedAt is not null ? "dropped" : "waiting";

    private decimal? HandOffDays()
    {
        var taken = handOffs.Where(row => row.TakenAt is not null).ToList();
        return taken.Count < _smallest ? null : Math.Round((decimal)taken.Average(row => (row.TakenAt!.Value - row.OfferedAt).TotalDays), 1);
    }

    private YouthWait? Wait(YouthGroup channel)
    {
        var rows = counts.Where(row => channel.Code.Contains(row.Channel)).ToList();
        var waits = rows.Sum(row => row.Waits);
        return waits < _smallest ? null : new YouthWait(channel, Math.Round((decimal)rows.Sum(row => row.WaitDays) / waits, 1));
    }

    // A body that was put together with another has no number of its own, and so no cost of its own.
    private YouthBodyYear Body(string code)
    {
        var entered = years.FirstOrDefault(row => row.Body == code);
        var alone = Groups([.. YouthWords.Bodies.Select(body => body.Code)], row => row.Body).Exists(group => group.Code is [var only] && only == code);
        long? contacts = alone ? counts.Where(row => row.Body == code).Sum(row => (long)row.Count) : null;
        return new YouthBodyYear(
            code, entered?.Staff, entered?.Budget, contacts, contacts is { } number && entered is { Budget: > 0 } ? Math.Round((decimal)entered.Budget / number, 0) : null);
    }
}
