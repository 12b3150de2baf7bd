using System.Text;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Trips;

/// <summary>Registers a trip of which there is no file; its recommendations are taken.</summary>
/// <param name="Trip">What was written.</param>
/// <param name="Recommendations">Each in its own words.</param>
/// <param name="Actor">Who registers it.</param>
/// <param name="Who">By what name.</param>
/// <param name="Why">On what ground.</param>
public sealed record EnterTrip(TripEntry Trip, IReadOnlyList<string> Recommendations, Actor Actor, string Who, string Why);

/// <summary>Does <see cref="EnterTrip"/>: all of it in one transaction or nothing. <c>await enter.Do(command, ct)</c>.</summary>
public sealed class EnterTripHandler(LedgerStore store, RunningRules rules)
{
    /// <summary>Registers it as an imported trip is registered, resting on what was written; or says why not.</summary>
    public async Task<Outcome<TripReceipt>> Do(EnterTrip command, CancellationToken cancellation)
    {
        var text = EnteredTripText.Of(command.Trip, command.Recommendations);
        var bytes = Encoding.UTF8.GetBytes(text.Text);
        var document = $"手動登錄（{command.Trip.Title}）.txt";
        var terms = command.Trip.Terms(TripRules.Classes(rules.Basis, command.Trip.City, command.Trip.ReturnOn), text.Text, document, DocumentShelf.HashOf(bytes));

        await using var ledger = await store.Write(cancellation);
        if ((TripFaults.Of(terms, command.Who, command.Why) ?? TripEntryFaults.Of(terms, null, HomeRules.DayOf(ledger.Now))
            ?? await Elsewhere(ledger, terms, cancellation)) is { } fault)
        {
            return fault;
        }

        await DocumentShelf.Keep(ledger, document, "txt", bytes, cancellation);
        var registered = await RegisterTripHandler.Do(ledger, rules.Basis, new RegisterTrip(
            terms, [.. text.Points.Select(point => new ChosenRecommendation(point, SentenceChoice.Take))], command.Actor, command.Who, command.Why), cancellation);
        if (registered.Is(out var receipt, out _))
        {
            (await ledger.Db.FindAsync<Trip>([receipt.Trip], cancellation))!.EnteredSha256 = terms.Sha256;
            await ledger.Commit(cancellation);
        }

        return registered;
    }

    private static async Task<Refusal?> Elsewhere(LedgerTransaction ledger, TripTerms trip, CancellationToken cancellation)
    {
        var others = await ledger.Db.Set<Trip>().AsNoTracking()
            .Where(other => other.Agency == trip.Agency && other.DepartOn <= trip.ReturnOn && other.ReturnOn >= trip.DepartOn).ToListAsync(cancellation);
        foreach (var other in others)
        {
            var names = Json.To<TripTerms>(other.Terms).Travellers.Select(person => person.Name).ToHashSet();
            if (trip.Travellers.FirstOrDefault(person => names.Contains(person.Name)) is { } twice)
            {
                return TripEntryFaults.Overlap(twice.Name, other.Title, other.DepartOn, other.ReturnOn);
            }
        }

        return null;
    }
}
