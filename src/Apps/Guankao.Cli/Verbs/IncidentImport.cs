using Guankao.Identity;
using Guankao.Incidents;
using Guankao.Kernel;

namespace Guankao.Cli.Verbs;

/// <summary>Takes a file into an incident: an alert of CAP, or the list of situations with the numbers of the national system.</summary>
internal static class IncidentImport
{
    public static Task<int> Run(OpenLedger ledger, Guid incident, string file, Terminal terminal, CancellationToken stop) =>
        Path.GetExtension(file).ToLowerInvariant() is ".cap" or ".xml" ? Alert(ledger, incident, file, terminal, stop) : Numbers(ledger, incident, file, terminal, stop);

    private static async Task<int> Alert(OpenLedger ledger, Guid incident, string file, Terminal terminal, CancellationToken stop)
    {
        if (!Asked.Open(file).Is(out var content, out var refusal))
        {
            return terminal.Refuse(refusal, ExitCode.Unreadable);
        }

        await using (content)
        {
            var taken = await ledger.Ask<TakeAlertHandler>().Do(new TakeAlert(incident, Path.GetFileName(file), content, Actor.LocalOwner, Environment.UserName), stop).ConfigureAwait(false);
            if (!taken.Is(out var alert, out refusal))
            {
                return terminal.Refuse(refusal, ExitCode.Refused);
            }

            var done = alert.Type switch
            {
                AlertType.Update => new Bilingual("已收更新", "Update taken in"),
                AlertType.Cancel => new Bilingual("已收取消", "Cancellation taken in"),
                _ => new Bilingual("已收示警", "Alert taken in"),
            };
            await terminal.Out.WriteLineAsync($"{terminal.Say(done)}: {alert.Identifier} {alert.Sender} {alert.Headline}".TrimEnd()).ConfigureAwait(false);
            return ExitCode.Fine;
        }
    }

    private static async Task<int> Numbers(OpenLedger ledger, Guid incident, string file, Terminal terminal, CancellationToken stop)
    {
        if (!Asked.Document(file).Is(out var document, out var refusal))
        {
            return terminal.Refuse(refusal, ExitCode.Unreadable);
        }

        var taken = await ledger.Ask<TakeNationalIdsHandler>().Do(new TakeNationalIds(incident, document, Actor.LocalOwner, Environment.UserName), stop).ConfigureAwait(false);
        if (!taken.Is(out var receipt, out refusal))
        {
            return terminal.Refuse(refusal, ExitCode.Refused);
        }

        await terminal.Out.WriteLineAsync(terminal.Say($"已登錄 {receipt.Taken} 個中央案號，{receipt.Same} 個原已登錄。", $"{receipt.Taken} national numbers taken in, {receipt.Same} were known.")).ConfigureAwait(false);
        return ExitCode.Fine;
    }
}
