using System.Diagnostics.CodeAnalysis;
using Guankao.Hosting;
using Guankao.Identity;
using Guankao.Importing;

namespace Guankao.Cli.Verbs;

/// <summary>What <c>guankao import</c> does with a grant plan.</summary>
internal static class PlanImport
{
    /// <summary>True where the file is a grant plan; anything else, unreadable files too, is left to the other readers.</summary>
    public static bool Reads(string path, [NotNullWhen(true)] out RecognisedDocument? plan)
    {
        plan = Asked.Document(path).Is(out var document, out _) && RecognisedDocument.Read(document).Is(out var read, out _) && read.Plan is not null ? read : null;
        return plan is not null;
    }

    /// <summary>Shows it and, unless it is a dry run, saves it.</summary>
    public static Task<int> Run(
        string path, RecognisedDocument plan, OutputFormat format, bool dryRun, string why, GuankaoSettings settings, Terminal terminal, CancellationToken stop)
    {
        if (dryRun)
        {
            Write(plan, format, terminal);
            return Task.FromResult(ExitCode.Fine);
        }

        return Keep(path, plan, format, why, settings, terminal, stop);
    }

    private static async Task<int> Keep(
        string path, RecognisedDocument plan, OutputFormat format, string why, GuankaoSettings settings, Terminal terminal, CancellationToken stop)
    {
        var opened = await OpenLedger.Of(settings, stop).ConfigureAwait(false);
        if (!opened.Is(out var ledger, out var closed))
        {
            return terminal.Refuse(closed, ExitCode.Refused);
        }

        await using (ledger)
        {
            var bytes = await File.ReadAllBytesAsync(path, stop).ConfigureAwait(false);
            var command = new ConfirmPlan(plan.Tables.Document, plan.Plan!, bytes, Actor.LocalOwner, Environment.UserName, why);
            var saved = await ledger.Ask<ConfirmPlanHandler>().Do(command, stop).ConfigureAwait(false);
            if (!saved.Is(out var receipt, out var refusal))
            {
                return terminal.Refuse(refusal, ExitCode.Refused);
            }

            Write(plan, format, terminal);
            await (format == OutputFormat.Text ? terminal.Out : terminal.Error).WriteLineAsync(terminal.Say(
                $"已登錄：{receipt.Lines} 項經費，{receipt.Offered} 項義務待決定。",
                $"Registered: {receipt.Lines} budget lines, {receipt.Offered} duties wait for a decision.")).ConfigureAwait(false);
        }

        return ExitCode.Fine;
    }

    private static void Write(RecognisedDocument plan, OutputFormat format, Terminal terminal)
    {
        if (format == OutputFormat.Text)
        {
            GrantPlanText.Write(plan.Plan!, terminal);
        }
        else
        {
            terminal.WriteJson(plan.Write, indented: format == OutputFormat.Json);
        }
    }
}
