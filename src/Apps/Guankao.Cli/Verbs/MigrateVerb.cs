using System.CommandLine;
using Guankao.Hosting;

namespace Guankao.Cli.Verbs;

/// <summary><c>guankao migrate</c>: makes the database, or brings it to the newest form.</summary>
internal static class MigrateVerb
{
    public static Command Build(Terminal terminal, GuankaoSettings settings)
    {
        var command = new Command("migrate", terminal.Say("建立資料庫或升級到最新結構", "Make the database, or bring it to the newest form"));
        command.SetAction(async (_, stop) =>
        {
            var opened = await OpenLedger.Of(settings, stop).ConfigureAwait(false);
            if (!opened.Is(out var ledger, out var refusal))
            {
                return terminal.Refuse(refusal, ExitCode.Refused);
            }

            await using (ledger)
            {
                await terminal.Out.WriteLineAsync(terminal.Say("資料庫已是最新結構。", "The database is up to date.")).ConfigureAwait(false);
                return ExitCode.Fine;
            }
        });
        return command;
    }
}
