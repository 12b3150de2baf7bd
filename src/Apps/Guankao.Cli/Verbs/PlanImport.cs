using System.Diagnostics.CodeAnalysis;
using Guankao.Importing;
using Guankao.Kernel;

namespace Guankao.Cli.Verbs;

/// <summary>What <c>guankao import</c> does with a grant plan.</summary>
internal static class PlanImport
{
    private static readonly Refusal NotKept = new("plan-not-kept", new Bilingual(
        "命令列目前只能檢視補助計畫，尚不能存入帳本；請加上 --dry-run。",
        "From the command line a grant plan can be shown, not yet saved; add --dry-run."));

    /// <summary>True where the file is a grant plan; anything else, unreadable files too, is left to the other readers.</summary>
    public static bool Reads(string path, [NotNullWhen(true)] out RecognisedDocument? plan)
    {
        plan = Asked.Document(path).Is(out var document, out _) && RecognisedDocument.Read(document).Is(out var read, out _) && read.Plan is not null ? read : null;
        return plan is not null;
    }

    /// <summary>Shows it.</summary>
    public static Task<int> Run(RecognisedDocument plan, OutputFormat format, bool dryRun, Terminal terminal)
    {
        if (!dryRun)
        {
            return Task.FromResult(terminal.Refuse(NotKept, ExitCode.Refused));
        }

        if (format == OutputFormat.Text)
        {
            GrantPlanText.Write(plan.Plan!, terminal);
        }
        else
        {
            terminal.WriteJson(plan.Write, indented: format == OutputFormat.Json);
        }

        return Task.FromResult(ExitCode.Fine);
    }
}
