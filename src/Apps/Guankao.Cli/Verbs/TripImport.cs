using System.Diagnostics.CodeAnalysis;
using Guankao.Hosting;
using Guankao.Importing;
using Guankao.Importing.Trips;
using Guankao.Identity;
using Guankao.Trips;

namespace Guankao.Cli.Verbs;

/// <summary>What <c>guankao import</c> does with a report of a trip.</summary>
internal static class TripImport
{
    /// <summary>True where the file is a report of a trip; anything else, unreadable files too, is left to the table reader.</summary>
    public static bool Reads(string path, [NotNullWhen(true)] out TripDraft? draft)
    {
        draft = null;
        return Asked.Document(path).Is(out var document, out _) && TripReportReader.Recognises(document) && TripReportReader.Read(document).Is(out draft, out _);
    }

    /// <summary>Shows it and, unless it is a dry run, saves it.</summary>
    public static Task<int> Run(string path, TripDraft draft, OutputFormat format, bool dryRun, string why, GuankaoSettings settings, Terminal terminal, CancellationToken stop)
    {
        if (dryRun)
        {
            Write(path, draft, format, terminal);
            return Task.FromResult(ExitCode.Fine);
        }

        return Keep(path, draft, format, why, settings, terminal, stop);
    }

    /// <summary>Recommendations are taken, sentences of the narrative wait for a person on the page of the trip.</summary>
    private static async Task<int> Keep(
        string path, TripDraft draft, OutputFormat format, string why, GuankaoSettings settings, Terminal terminal, CancellationToken stop)
    {
        var opened = await OpenLedger.Of(settings, stop).ConfigureAwait(false);
        if (!opened.Is(out var ledger, out var closed))
        {
            return terminal.Refuse(closed, ExitCode.Refused);
        }

        await using (ledger)
        {
            var entered = await Entered(ledger, draft, stop).ConfigureAwait(false);
            var command = new ConfirmTrip(draft, await File.ReadAllBytesAsync(path, stop).ConfigureAwait(false), Actor.LocalOwner, Environment.UserName, why)
            {
                City = draft.City ?? settings.City, Joins = entered?.Id,
            };
            var saved = await ledger.Ask<ConfirmTripHandler>().Do(command, stop).ConfigureAwait(false);
            if (!saved.Is(out var receipt, out var refusal))
            {
                return terminal.Refuse(refusal, ExitCode.Refused);
            }

            Write(path, draft, format, terminal);
            if (entered is not null)
            {
                await terminal.Error.WriteLineAsync(terminal.Say($"併入已手動登錄的「{entered.Title}」。", $"Laid beside “{entered.Title}”, which was entered by hand.")).ConfigureAwait(false);
            }

            await (format == OutputFormat.Text ? terminal.Out : terminal.Error).WriteLineAsync(terminal.Say(
                $"已登錄：{receipt.Commitments} 項建議列管，內文 {receipt.Offered} 句待決定。",
                $"Registered: {receipt.Commitments} recommendations are followed, {receipt.Offered} sentences of the narrative wait for a decision.")).ConfigureAwait(false);
        }

        return ExitCode.Fine;
    }

    /// <summary>The trip that was entered by hand and is surely this one: the same days and people.</summary>
    private static async Task<TripWithoutReport?> Entered(OpenLedger ledger, TripDraft draft, CancellationToken stop) => draft.Period is { } period
        && await ledger.Ask<TripsWithoutReport>().Ask(period.From, period.To, [.. draft.Travellers.Select(person => person.Name)], stop).ConfigureAwait(false) is [{ Same: > 0 } trip, ..]
        ? trip : null;

    private static void Write(string path, TripDraft draft, OutputFormat format, Terminal terminal)
    {
        switch (format)
        {
            case OutputFormat.Text:
                TripText.Write(terminal, draft);
                break;
            default:
                terminal.WriteJson(json => TripReportJson.Write(draft, json, Tables(path)), indented: format == OutputFormat.Json);
                break;
        }
    }

    private static IReadOnlyList<TableDraft>? Tables(string path) =>
        Asked.Document(path).Is(out var document, out _) && TableDoctor.Read(document).Is(out var read, out _) ? read.Tables : null;
}
