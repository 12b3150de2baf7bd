using Guankao.Calendar;
using Guankao.Clocks;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Meetings;

/// <summary>Opens a series of meetings (建立會議系列); from its first day on it is watched.</summary>
public sealed record OpenSeries(SeriesTerms Series, Actor Actor, string Who, string Why);

/// <summary>Does <see cref="OpenSeries"/>: <c>await open.Do(command, ct)</c>, or inside an open change.</summary>
public sealed class OpenSeriesHandler(LedgerStore store, RunningRules rules)
{
    /// <summary>Opens it and gives its id, or says why not.</summary>
    public async Task<Outcome<Guid>> Do(OpenSeries command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        var opened = await Do(ledger, rules.Basis, command, cancellation);
        if (opened.Refusal is null)
        {
            await ledger.Commit(cancellation);
        }

        return opened;
    }

    /// <summary>The same inside an open change. The rules add what they demand of it, and their clock starts.</summary>
    public static async Task<Outcome<Guid>> Do(LedgerTransaction ledger, Basis basis, OpenSeries command, CancellationToken cancellation)
    {
        var terms = command.Series;
        if (MeetingFaults.Unsigned(command.Who, command.Why) is { } unsigned)
        {
            return unsigned;
        }

        if (string.IsNullOrWhiteSpace(terms.Name) || string.IsNullOrWhiteSpace(terms.City) || string.IsNullOrWhiteSpace(terms.Chair))
        {
            return string.IsNullOrWhiteSpace(terms.Name) ? MeetingFaults.NoName : string.IsNullOrWhiteSpace(terms.City) ? MeetingFaults.NoCity : MeetingFaults.NoChair;
        }

        if (PermissionTable.Shipped.Refuse(command.Actor, Deed.OpenSeries, Matter.Of(terms.Secretariat)) is { } refused)
        {
            return refused;
        }

        var core = SeriesNames.Core(terms.Name);
        if (await ledger.Db.Set<MeetingSeries>().AnyAsync(row => row.City == terms.City && row.Core == core, cancellation))
        {
            return MeetingFaults.Known(terms.Name);
        }

        var rule = SeriesRules.RuleOf([terms.Name, .. terms.OtherNames]);
        if (SeriesRules.Cadence(basis, rule, terms.City, terms.From) is { } ruled && !terms.Cadences.Any(cadence => cadence.Rule == ruled.Rule))
        {
            terms = terms with { Cadences = [.. terms.Cadences, ruled] };
        }

        var series = new MeetingSeries
        {
            Id = Guid.CreateVersion7(), Name = terms.Name.Trim(), Core = core, City = terms.City, Level = terms.Level, Chair = terms.Chair.Trim(),
            Secretariat = terms.Secretariat.Trim(), From = terms.From, Terms = Json.Of(terms), OpenedAt = ledger.Now,
        };
        ledger.Db.Add(series);
        ledger.Record(new NewAct("SeriesOpened", series.Id, command.Who, command.Why, terms.Cadences.FirstOrDefault(cadence => cadence.Sha256.Length > 0)?.Sha256,
        [
            new("name", null, series.Name), new("chair", null, series.Chair), new("secretariat", null, series.Secretariat),
            new("cadence", null, string.Join('；', terms.Cadences.Select(cadence => cadence.Text))),
        ]));
        return await SeriesClocks.Start(ledger, basis, series, terms, terms.From, command.Who, command.Why, cancellation) is { } unstarted ? unstarted : series.Id;
    }
}
