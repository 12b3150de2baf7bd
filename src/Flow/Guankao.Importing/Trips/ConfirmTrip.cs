using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Trips;

namespace Guankao.Importing.Trips;

/// <summary>What a person wants of a mined sentence or of a recommendation.</summary>
/// <param name="Choice">What is to become of it.</param>
/// <param name="Into">Number of the recommendation to merge it into.</param>
/// <param name="Note">Why.</param>
public sealed record TripChoice(SentenceChoice Choice, int? Into = null, string? Note = null);

/// <summary>A person has looked at a draft of a trip and says what to keep of it.</summary>
/// <param name="Draft">What was looked at.</param>
/// <param name="File">The bytes it was read from; kept as evidence.</param>
/// <param name="Actor">Who confirms.</param>
/// <param name="Who">By what name.</param>
/// <param name="Why">On what ground.</param>
/// <param name="Mined">What is wanted of each mined sentence, by its number; the others wait for a decision.</param>
/// <param name="Recommended">What is wanted of each recommendation, by its number; the others are taken.</param>
public sealed record ConfirmTrip(
    TripDraft Draft, ReadOnlyMemory<byte> File, Actor Actor, string Who, string Why,
    IReadOnlyDictionary<int, TripChoice>? Mined = null, IReadOnlyDictionary<int, TripChoice>? Recommended = null)
{
    /// <summary>The title, where the report lost its own.</summary>
    public string? Title { get; init; }

    /// <summary>The agency, where the report does not say.</summary>
    public string? Agency { get; init; }

    /// <summary>The city, where the report does not say.</summary>
    public string? City { get; init; }

    /// <summary>First and last day, where the report does not say or says it wrongly.</summary>
    public (DateOnly From, DateOnly To)? Period { get; init; }

    /// <summary>The trip that was entered by hand and of which this is the report; null where there is none.</summary>
    public Guid? Joins { get; init; }

    /// <summary>Day of the report, likewise.</summary>
    public DateOnly? ReportedOn { get; init; }
}

/// <summary>Does <see cref="ConfirmTrip"/>: all of it in one transaction or nothing. <c>await confirm.Do(command, ct)</c>.</summary>
public sealed class ConfirmTripHandler(LedgerStore store, RunningRules rules)
{
    /// <summary>Keeps the trip, or says why not.</summary>
    public async Task<Outcome<TripReceipt>> Do(ConfirmTrip command, CancellationToken cancellation)
    {
        var document = command.Draft.Document;
        if (DocumentShelf.HashOf(command.File.Span) != document.Sha256)
        {
            return TableRefusals.FileChanged(document.Name);
        }

        if ((command.Period ?? Days(command.Draft)) is not { } period)
        {
            return new Refusal("period-missing", new Bilingual(
                "看不出出國期間，請填起訖日期。", "The period of the trip cannot be told; give its first and last day."));
        }

        await using var ledger = await store.Write(cancellation);
        await DocumentShelf.Keep(ledger, document.Name, document.Format, command.File, cancellation);
        var report = new RegisterTrip(TripMapping.Terms(command, period), TripMapping.Chosen(command), command.Actor, command.Who, command.Why);
        var registered = command.Joins is { } entered
            ? await AttachReportHandler.Do(ledger, rules.Basis, new AttachReport(entered, report), cancellation)
            : await RegisterTripHandler.Do(ledger, rules.Basis, report, cancellation);
        if (registered.Refusal is null)
        {
            await ledger.Commit(cancellation);
        }

        return registered;
    }

    private static (DateOnly From, DateOnly To)? Days(TripDraft draft) => draft.Period is { } period ? (period.From, period.To) : null;
}
