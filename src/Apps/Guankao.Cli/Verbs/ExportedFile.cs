using Guankao.Documents.Writing;
using Guankao.Hosting;
using Guankao.Importing;
using Guankao.Kernel;
using Guankao.Publishing;
using Guankao.Publishing.Forms;
using Guankao.Web.Parts;

namespace Guankao.Cli.Verbs;

/// <summary>Makes what <c>guankao export</c> hands out, with the exit code where it cannot.</summary>
internal static class ExportedFile
{
    public static async Task<(Outcome<PrintedFile> Made, int Refused)> Of(AskedExport asked, GuankaoSettings settings, CancellationToken stop) =>
        asked.File is null
            ? (await FromLedger(asked, settings, stop).ConfigureAwait(false), ExitCode.Refused)
            : await FromFile(asked, settings, stop).ConfigureAwait(false);

    private static async Task<(Outcome<PrintedFile> Made, int Refused)> FromFile(AskedExport asked, GuankaoSettings settings, CancellationToken stop)
    {
        var remembered = settings.Database == GuankaoSettings.EmbeddedFile ? RememberedReadings.None : await Memory.Of(settings, stop).ConfigureAwait(false);
        if (!Asked.Tables(asked.File!, remembered).Is(out var tables, out var refusal))
        {
            return (refusal, ExitCode.Unreadable);
        }

        if (tables.Policy is { } draft && !asked.OneTable)
        {
            // A file that is read again must hold the table alone; paper also takes what was mended and what to ask.
            return (OutputFormats.Parse(asked.To) is { } format
                ? PolicyTablePrint.Write(DraftForms.Table(draft), format)
                : await Handed(RepairedTablePrint.Of(DraftForms.Repaired(draft), Tag(settings)), asked, stop).ConfigureAwait(false), ExitCode.Refused);
        }

        return (Print(tables, asked, Tag(settings)).Is(out var print, out refusal) ? await Handed(print, asked, stop).ConfigureAwait(false) : refusal, ExitCode.Refused);
    }

    private static Outcome<PrintedDocument> Print(DocumentTables tables, AskedExport asked, string language)
    {
        if (asked.Form == AskedExport.PolicyTable)
        {
            return NoPolicyTable;
        }

        // Whoever asks for a form and names no table means the first table that fits it.
        var table = asked.Form is null || asked.Table > 1
            ? tables.Tables.ElementAtOrDefault(asked.Table - 1)
            : tables.Tables.FirstOrDefault(table => Form(table, asked.Form, language) is not null) ?? (tables.Tables is [var first, ..] ? first : null);
        return table is null ? NoTable(asked.Table, tables.Tables.Count)
            : asked.Form is null ? TablePrints.Of(table, asked.File!, language)
            : Form(table, asked.Form, language) is { } form ? form : NoForm(asked.Form, table);
    }

    private static PrintedDocument? Form(TableDraft table, string form, string language) => form == AskedExport.Rulings
        ? TableForms.Rulings(table) is { } rulings ? RulingTablePrint.Of(rulings, language) : null
        : TableForms.Grants(table) is { } grants ? GrantTablePrint.Of(grants, language) : null;

    private static async Task<Outcome<PrintedFile>> FromLedger(AskedExport asked, GuankaoSettings settings, CancellationToken stop)
    {
        var opened = await OpenLedger.Of(settings, stop).ConfigureAwait(false);
        if (!opened.Is(out var ledger, out var closed))
        {
            return closed;
        }

        await using (ledger)
        {
            if (asked.Form == AskedExport.Commitment)
            {
                return await ledger.Ask<ShowCommitment>().Ask(asked.Id!.Value, stop).ConfigureAwait(false) is { } page
                    ? await Handed(CommitmentPagePrint.Of(page, PrintedHistory.Words(settings.Language), Tag(settings)), asked, stop).ConfigureAwait(false)
                    : new Refusal("commitment-unknown", new Bilingual(
                        $"帳本裡沒有這項承諾（{asked.Id}）。", $"The ledger has no commitment {asked.Id}."));
            }

            var listed = await WholeList.Of(ledger.Ask<BrowseCommitments>(), asked.Search, stop).ConfigureAwait(false);
            if (!listed.Is(out var rows, out var refusal))
            {
                return refusal;
            }

            return asked.Form == AskedExport.PolicyTable
                ? await Table(ledger, rows, asked, settings, stop).ConfigureAwait(false)
                : await Handed(CommitmentListPrint.Of(rows, asked.Search, Tag(settings)), asked, stop).ConfigureAwait(false);
        }
    }

    private static async Task<Outcome<PrintedFile>> Table(
        OpenLedger ledger, IReadOnlyList<CommitmentRow> rows, AskedExport asked, GuankaoSettings settings, CancellationToken stop)
    {
        var pages = new List<CommitmentPage>(rows.Count);
        foreach (var row in rows)
        {
            if (await ledger.Ask<ShowCommitment>().Ask(row.Id, stop).ConfigureAwait(false) is { } page)
            {
                pages.Add(page);
            }
        }

        var form = LedgerForms.Table(pages, settings.City);
        return OutputFormats.Parse(asked.To) is { } format
            ? PolicyTablePrint.Write(form, format)
            : await Handed(PolicyTablePrint.Of(form), asked, stop).ConfigureAwait(false);
    }

    private static Task<Outcome<PrintedFile>> Handed(PrintedDocument document, AskedExport asked, CancellationToken stop) =>
        new Handout(PdfPrinter.OfThisHost()).Of(document, asked.To, stop);

    private static string Tag(GuankaoSettings settings) => settings.Language == "en" ? "en" : "zh-Hant-TW";

    private static readonly Refusal NoPolicyTable = new("no-policy-table", new Bilingual(
        "這份檔案裡沒有政策表：拿掉 --form 就能轉出它的一般表格。", "The file holds no policy table: leave --form out to hand out its other tables."));

    private static Refusal NoForm(string form, TableDraft table) => new("form-unfit", new Bilingual(
        $"這張表是{table.Kind.Name.ZhHant}，填不成「{form}」表單：請用 --table 指定別張表，或拿掉 --form。",
        $"This table is a {table.Kind.Name.En} and does not fill the form {form}: choose another with --table, or leave --form out."));

    private static Refusal NoTable(int asked, int there) => new("table-unknown", new Bilingual(
        $"檔案裡沒有第 {asked} 張表，共有 {there} 張：請用 --table 指定。", $"The file has no table {asked} but {there}: choose one with --table."));
}
