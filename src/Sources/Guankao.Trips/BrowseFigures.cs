using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Lineage;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Trips;

/// <summary>A figure of a body abroad, as a fact to compare with.</summary>
/// <param name="Trip">The trip that brought it home.</param>
/// <param name="TripTitle">Its report.</param>
/// <param name="On">When they came back.</param>
/// <param name="Body">Whose figure it is.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Rate">The exchange rate that it implies; null where the report does not say what it is at home.</param>
/// <param name="Doubt">What does not agree with other figures of the same report; null where nothing.</param>
public sealed record FigureLine(Guid Trip, string TripTitle, DateOnly On, string Body, Figure Figure, decimal? Rate, Bilingual? Doubt);

/// <summary>The figures that answer, with the measures and currencies there are.</summary>
public sealed record FigureListing(Page<FigureLine> Rows, IReadOnlyList<string> Measures, IReadOnlyList<string> Currencies);

/// <summary>Lists figures of bodies met on trips whose report the reader may read, by measure, currency and words of the body's name.</summary>
public sealed class BrowseFigures(LedgerStore store, PublicText clean)
{
    private const int Size = 50;
    private const decimal Room = 0.05m;

    /// <summary>Asks for one page.</summary>
    public async Task<FigureListing> Ask(string? measure, string? currency, string? words, int page, Actor reader, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var sight = await TripSight.Of(db, reader, clean, cancellation);
        var all = sight.Whole(db.Set<Trip>()).SelectMany(trip => trip.Figures, (trip, figure) => new { trip.Id, trip.Title, trip.Agency, trip.Covered, trip.ReturnOn, Figure = figure });
        var wanted = all;
        wanted = string.IsNullOrEmpty(measure) ? wanted : wanted.Where(row => row.Figure.Measure == measure);
        wanted = string.IsNullOrEmpty(currency) ? wanted : wanted.Where(row => row.Figure.Currency == currency);
        if (!string.IsNullOrEmpty(words))
        {
            // Bodies whose covered name holds the words are not found by them.
            var open = sight.Agencies;
            var covered = (await wanted.Where(row => row.Figure.Body.Contains(words) && row.Covered != null && row.Covered != TripSight.NoWords && !open.Contains(row.Agency))
                .ToListAsync(cancellation)).Where(row => !sight.Seen(row.Figure.Body, row.Agency, row.Covered).Contains(words, StringComparison.OrdinalIgnoreCase)).ToList();
            List<Guid> hidden = [.. covered.Select(row => row.Id).Distinct()];
            List<string> bodies = [.. covered.Select(row => row.Figure.Body).Distinct()];
            wanted = wanted.Where(row => row.Figure.Body.Contains(words) && !(hidden.Contains(row.Id) && bodies.Contains(row.Figure.Body)));
        }

        var total = await wanted.CountAsync(cancellation);
        page = Math.Clamp(page, 1, Math.Max(1, (total + Size - 1) / Size));
        var rows = await wanted.OrderByDescending(row => row.ReturnOn).ThenBy(row => row.Id).ThenBy(row => row.Figure.Position)
            .Skip((page - 1) * Size).Take(Size).ToListAsync(cancellation);
        List<Guid> trips = [.. rows.Select(row => row.Id).Distinct()];
        var beside = (await all.Where(row => trips.Contains(row.Id)).ToListAsync(cancellation)).ToLookup(row => row.Id, row => row.Figure);
        return new FigureListing(
            new Page<FigureLine>(
                [
                    .. rows.Select(row => sight.Seen(
                        new FigureLine(row.Id, row.Title, row.ReturnOn, row.Figure.Body, Read(row.Figure), Rate(row.Figure), Doubt(row.Figure, beside[row.Id])), row.Agency, row.Covered)),
                ],
                page, Size, total),
            await all.Select(row => row.Figure.Measure).Distinct().OrderBy(name => name).ToListAsync(cancellation),
            await all.Where(row => row.Figure.Currency != null).Select(row => row.Figure.Currency!).Distinct().OrderBy(name => name).ToListAsync(cancellation));
    }

    private static Figure Read(TripFigure row) => new(row.Measure, row.Value, row.Unit, row.Currency, row.Home, row.Sentence);

    private static decimal? Rate(TripFigure row) => row is { Home: { } home, Value: not 0 } ? Math.Round(home / row.Value, 4) : null;

    private static Bilingual? Doubt(TripFigure row, IEnumerable<TripFigure> beside)
    {
        List<TripFigure> others = [.. beside.Where(other => other.Position != row.Position)];
        if (Rate(row) is { } rate && others.Find(other => other.Currency == row.Currency && Rate(other) is { } its && Math.Abs(its - rate) > Room * rate) is { } apart)
        {
            return new Bilingual(
                $"同一份報告另有隱含匯率{Rate(apart):0.####}（{apart.Body}），與此處的{rate:0.####}相差超過5%。",
                $"The same report implies {Rate(apart):0.####} elsewhere ({apart.Body}), more than 5 % from {rate:0.####} here.");
        }

        return others.Find(other => other.Body == row.Body && other.Measure == row.Measure && other.Unit == row.Unit && other.Value != row.Value) is { } twice
            ? new Bilingual($"同一份報告對同一單位另記為{twice.Value:#,0.##}{twice.Unit}。", $"The same report says {twice.Value:#,0.##} {twice.Unit} of it elsewhere.")
            : null;
    }
}
