using System.CommandLine;
using Guankao.Audit;
using Guankao.Hosting;
using Guankao.Identity.Signing;
using Guankao.Importing;
using Guankao.Rules;
using Guankao.Web.Serving;

namespace Guankao.Cli.Verbs;

/// <summary><c>guankao demo</c>: our own sample table from file to pages, in a database of its own.</summary>
internal static class DemoVerb
{
    private const string SampleFile = "policy-table.txt";

    public static Command Build(Terminal terminal, GuankaoSettings settings)
    {
        var urls = ServeVerb.Urls(terminal);
        var people = new Option<bool>("--people")
        {
            Description = terminal.Say("加上各種職務的人員，各印一個一次性登入連結", "Enter people with every kind of post, and print a one-time link for each"),
        };
        var command = new Command("demo", terminal.Say("匯入範例政策表並開啟網頁", "Import the sample policy table and serve the pages")) { urls, people };
        command.SetAction(async (call, stop) =>
        {
            if (!Listening.Read(call.GetRequiredValue(urls)).Is(out var listening, out var misplaced))
            {
                return terminal.Refuse(misplaced, ExitCode.Usage);
            }

            // A demo with people asks everybody to sign in, so it keeps to a database of its own.
            var staffed = call.GetValue(people);
            var own = settings.Database == GuankaoSettings.EmbeddedFile
                ? settings with { Database = staffed ? "guankao-data/demo-people.db" : "guankao-data/demo.db" } : settings;
            var code = await Fill(terminal, own, stop).ConfigureAwait(false);
            return code != ExitCode.Fine ? code
                : staffed ? await ServeStaffed(terminal, own, listening, stop).ConfigureAwait(false)
                : await ServeVerb.Serve(terminal, ServeVerb.Pages(own, listening), listening, stop, []).ConfigureAwait(false);
        });
        return command;
    }

    private static async Task<int> ServeStaffed(Terminal terminal, GuankaoSettings settings, Listening listening, CancellationToken stop)
    {
        var opened = await OpenLedger.Of(settings, stop).ConfigureAwait(false);
        if (!opened.Is(out var ledger, out var refusal))
        {
            return terminal.Refuse(refusal, ExitCode.Refused);
        }

        IReadOnlyList<IssuedLink>? links;
        await using (ledger)
        {
            if (!(await DemoPeople.Enter(ledger, settings, stop).ConfigureAwait(false)).Is(out links, out refusal))
            {
                return terminal.Refuse(refusal, ExitCode.Refused);
            }

            var today = HomeRules.DayOf(TimeProvider.System.GetUtcNow().UtcDateTime);
            if (await DemoPeople.GiveWork(ledger, today, stop).ConfigureAwait(false) is { } idle)
            {
                return terminal.Refuse(idle, ExitCode.Refused);
            }

            if (!(await DemoReferrals.Enter(ledger, settings.City, today, stop).ConfigureAwait(false)).Is(out var workers, out refusal))
            {
                return terminal.Refuse(refusal, ExitCode.Refused);
            }

            links = [.. links, .. workers];
        }

        return await ServeVerb.Serve(terminal, ServeVerb.Pages(settings, listening), listening, stop, links).ConfigureAwait(false);
    }

    private static async Task<int> Fill(Terminal terminal, GuankaoSettings settings, CancellationToken stop)
    {
        PolicyTableDraft? draft = null;
        IReadOnlyList<ItemAudit>? audits = null;
        ConfirmationReceipt? receipt = null;
        byte[] bytes = [];
        var code = await Steps.Run(terminal,
        [
            (terminal.Say("讀取並修復範例表", "Reading and repairing the sample table"), () => Task.FromResult(Read())),
            (terminal.Say("比對承諾與回報", "Laying promises beside reports"), () => Task.FromResult(Audit())),
            (terminal.Say("建立資料庫並存入", "Making the database and saving"), Save),
        ]).ConfigureAwait(false);
        if (code == ExitCode.Fine)
        {
            DraftText.WriteHead(terminal, draft!);
            AuditText.Summary(terminal, audits!);
            await terminal.Out.WriteLineAsync(SaveTable.Say(terminal, receipt!)).ConfigureAwait(false);
        }

        return code;

        int Read() => Asked.PolicyTable(Path.Combine(AppContext.BaseDirectory, "samples", SampleFile), RememberedReadings.None, out bytes).Is(out draft, out var refusal)
            ? ExitCode.Fine
            : terminal.Refuse(refusal, ExitCode.Unreadable);

        int Audit()
        {
            audits = PolicyTableAudit.Of(draft!);
            return ExitCode.Fine;
        }

        async Task<int> Save()
        {
            var opened = await OpenLedger.Of(settings, stop).ConfigureAwait(false);
            if (!opened.Is(out var ledger, out var closed))
            {
                return terminal.Refuse(closed, ExitCode.Refused);
            }

            await using (ledger)
            {
                var why = terminal.Say("匯入範例", "Sample imported");
                var saved = await SaveTable.Into(ledger, draft!, bytes, why, settings, terminal, stop).ConfigureAwait(false);
                if (!saved.Is(out receipt, out var refusal))
                {
                    return terminal.Refuse(refusal, ExitCode.Refused);
                }

                var today = HomeRules.DayOf(TimeProvider.System.GetUtcNow().UtcDateTime);
                var missing = await DemoDrill.Open(ledger, terminal.Say("示範", "demo"), stop).ConfigureAwait(false)
                    ?? await DemoReferrals.Youth(ledger, settings.City, today, stop).ConfigureAwait(false);
                return missing is null ? ExitCode.Fine : terminal.Refuse(missing, ExitCode.Refused);
            }
        }
    }
}
