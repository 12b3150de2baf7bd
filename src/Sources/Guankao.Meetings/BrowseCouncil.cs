using Guankao.Clocks;
using Guankao.Kernel;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Meetings;

/// <summary>A matter of the council with its clocks.</summary>
public sealed record CouncilLine(
    Guid Id, CouncilKind Kind, string City, string Councillor, string Subject, string Agency, DateTime AskedAt, string? Answer, DateTime? AnsweredAt,
    IReadOnlyList<OpenClock> Clocks);

/// <summary>Lists questions and data requests of the council, the unanswered first: <c>await browse.Ask(page, ct)</c>.</summary>
public sealed class BrowseCouncil(LedgerStore store, BrowseClocks clocks)
{
    private const int Size = 25;

    /// <summary>Asks for one page.</summary>
    public async Task<Page<CouncilLine>> Ask(int page, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var total = await db.Set<CouncilMatter>().CountAsync(cancellation);
        page = MeetingRows.Clamp(page, Size, total);
        var rows = await db.Set<CouncilMatter>().OrderBy(row => row.AnsweredAt != null).ThenByDescending(row => row.AskedAt).ThenBy(row => row.Id)
            .Skip((page - 1) * Size).Take(Size).ToListAsync(cancellation);
        var lines = new List<CouncilLine>();
        foreach (var row in rows)
        {
            lines.Add(new CouncilLine(
                row.Id, row.Kind, row.City, row.Councillor, row.Subject, row.Agency, row.AskedAt, row.Answer, row.AnsweredAt,
                [.. (await clocks.About(RegisterCouncilMatterHandler.About(row.Id), cancellation)).OrderBy(clock => clock.Due)]));
        }

        return new Page<CouncilLine>(lines, page, Size, total);
    }
}
