using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Meetings;
using Guankao.Reading;
using Guankao.Rules;
using Guankao.Store;

namespace Guankao.Importing.Meetings;

/// <summary>Opens the series of meetings that a grant plan promises to hold; those that are open already stay as they are.</summary>
/// <param name="Document">Which plan.</param>
/// <param name="Draft">What was read of it.</param>
/// <param name="From">From which day on they are watched.</param>
/// <param name="Actor">Who takes them.</param>
/// <param name="Who">By what name.</param>
/// <param name="Why">On what ground.</param>
public sealed record TakeSeries(DraftDocument Document, GrantPlanDraft Draft, DateOnly From, Actor Actor, string Who, string Why);

/// <summary>What taking them did.</summary>
/// <param name="Opened">Series that were opened.</param>
/// <param name="Conflicts">Series of which two places of the plan, or the plan and a rule, say different things.</param>
/// <param name="Known">Series that were open already.</param>
/// <param name="Unchaired">Series that the plan leaves without a chair; they are opened with that written as their chair.</param>
public sealed record SeriesReceipt(IReadOnlyList<Guid> Opened, int Conflicts, int Known, int Unchaired);

/// <summary>Does <see cref="TakeSeries"/>: all of it in one transaction or nothing.</summary>
public sealed class TakeSeriesHandler(LedgerStore store, RunningRules rules)
{
    private const string NoChair = "（計畫未載明主席）";

    /// <summary>Opens them, or says why not.</summary>
    public async Task<Outcome<SeriesReceipt>> Do(TakeSeries command, CancellationToken cancellation)
    {
        if (command.Draft.City is not { Length: > 0 } city || command.Draft.Series.Count == 0)
        {
            return new Refusal("series-not-found", new Bilingual(
                $"「{command.Document.Name}」沒有寫明縣市或沒有讀到任何會議，沒有變動。", $"{command.Document.Name} names no city or no series of meetings; nothing changed."));
        }

        await using var ledger = await store.Write(cancellation);
        var (opened, known, conflicts, unchaired) = (new List<Guid>(), 0, 0, 0);
        foreach (var draft in command.Draft.Series)
        {
            var series = Terms(command, draft, city);
            var one = await OpenSeriesHandler.Do(ledger, rules.Basis, new OpenSeries(series, command.Actor, command.Who, command.Why), cancellation);
            if (one.Refusal is { } refusal && refusal.Code != "series-known")
            {
                return refusal;
            }

            await ledger.Db.SaveChangesAsync(cancellation);
            if (one.Refusal is not null)
            {
                known++;
                continue;
            }

            opened.Add(one.Value);
            conflicts += draft.Conflict ? 1 : 0;
            unchaired += series.Chair == NoChair ? 1 : 0;
        }

        await ledger.Commit(cancellation);
        return new SeriesReceipt(opened, conflicts, known, unchaired);
    }

    private static SeriesTerms Terms(TakeSeries command, SeriesDraft draft, string city) => new(
        draft.Name, draft.OtherNames, city, Level(draft.Level), draft.Topic, draft.Chair.Length > 0 ? draft.Chair : NoChair, draft.Deputy, draft.Members,
        draft.Secretariat.Length > 0 ? AgencyRegister.Taiwan.Find(draft.Secretariat, city)?.Name ?? draft.Secretariat : "",
        [.. draft.Cadences.Where(cadence => cadence.Every > 0).Select(cadence =>
            new CadenceTerms(cadence.Every, cadence.Unit, cadence.Times, cadence.Text, command.Document.Name, command.Document.Sha256, cadence.Locator))],
        command.From);

    private static MeetingLevel Level(string code) => code switch
    {
        "city" => MeetingLevel.City, "district" => MeetingLevel.District, "case" => MeetingLevel.Case, _ => MeetingLevel.Theme,
    };
}
