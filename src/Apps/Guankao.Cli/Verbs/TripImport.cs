using System.Diagnostics.CodeAnalysis;
using Guankao.Hosting;
using Guankao.Importing.Trips;
using Guankao.Kernel;

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

    private static readonly Refusal NotKept = new("trip-not-kept", new Bilingual(
        "命令列目前只能檢視出國報告，尚不能存入帳本；請加上 --dry-run。",
        "From the command line a report of a trip can be shown, not yet saved; add --dry-run."));

    /// <summary>Shows it.</summary>
    public static Task<int> Run(TripDraft draft, OutputFormat format, bool dryRun, string why, GuankaoSettings settings, Terminal terminal, CancellationToken stop)
    {
        if (!dryRun)
        {
            return Task.FromResult(terminal.Refuse(NotKept, ExitCode.Refused));
        }

        switch (format)
        {
            case OutputFormat.Text:
                TripText.Write(terminal, draft);
                break;
            default:
                terminal.WriteJson(json => TripReportJson.Write(draft, json), indented: format == OutputFormat.Json);
                break;
        }

        return Task.FromResult(ExitCode.Fine);
    }
}
