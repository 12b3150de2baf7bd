using Guankao.Documents;
using Guankao.Identity;
using Guankao.Importing;
using Guankao.Kernel;
using Guankao.Web.Doors;
using Guankao.Web.Drafts;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Drop;

/// <summary>The tables of a document: each repaired beside what is printed, with its repairs, its questions and its files.</summary>
[Does(Deed.RepairDocument)]
public sealed class TablesModel(TablesShelf shelf, CorrectTables correct) : TablePage(shelf, correct)
{
    /// <summary>Rows on a page.</summary>
    public const int Size = 50;

    private HashSet<Locator> _mended = [], _asked = [], _corrected = [];

    /// <summary>Which rows are shown: all, mended, asked or corrected.</summary>
    public string Shown { get; private set; } = "all";

    /// <summary>Its rows on this page, each with its number in the table, from 1.</summary>
    public Page<(int Number, TableDraftRow Row)> Rows { get; private set; } = null!;

    /// <summary>Rows that can become commitments; null where the table has no task, owner and day.</summary>
    public TableTasks? Tasks { get; private set; }

    /// <summary>Shows one table.</summary>
    /// <param name="token">The name under which the tables are kept.</param>
    /// <param name="table">Which of them.</param>
    /// <param name="show">Which rows.</param>
    /// <param name="changed">The version that a correction just made.</param>
    /// <param name="number">Which page of its rows; from the query by name, since routes keep the word page for themselves.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<IActionResult> OnGetAsync(string token, int? table, string? show, int? changed, [FromQuery(Name = "page")] int number = 1, CancellationToken cancel = default) =>
        await Find(token, table, changed, cancel) ?? Shows(show, number);

    /// <summary>Undoes a repair or answers a question, and shows what that changed.</summary>
    [Does(Deed.ConfirmImport)]
    public async Task<IActionResult> OnPostAsync(string token, int? table, RowForm form, CancellationToken cancel) =>
        await Find(token, table, null, cancel) is { } elsewhere ? elsewhere
        : await Corrected(null, form, cancel) is null ? new RedirectSeeOther($"{Address()}&changed={Kept.Version}#changed")
        : Shows(null, 1);

    /// <summary>The address of this table with other rows.</summary>
    public string Address(string? show = null, int page = 1) =>
        Links.Drop.Tables(Kept.Token, Number) + (show is null ? "" : $"&show={show}") + (page > 1 ? $"&page={page}" : "") + (show is null && page == 1 ? "" : "#rows");

    /// <summary>How many rows one would see.</summary>
    public int Count(string show) => Table.Rows.Count(row => Shows(row, show));

    /// <summary>Columns about which a question was asked in that row.</summary>
    public HashSet<int> Asked(TableDraftRow row) =>
        [.. Table.Questions.Where(question => question.Row == row.Locator && question.Column is not null).Select(question => question.Column!.Value)];

    /// <summary>Places of columns that a person wrote into in that row.</summary>
    public HashSet<int?> Written(TableDraftRow row) =>
        [.. Kept.Open.Corrections.Where(correction => correction.Kind == CorrectionKind.Cell && correction.Row == row.Locator).Select(correction => correction.Place)];

    /// <summary>True where what is printed differs from what is read, so that both are shown.</summary>
    public static bool Differs(TableDraftRow row) =>
        row.Part != RowPart.Group && !row.RawCells.Select(Plain).Where(text => text.Length > 0).SequenceEqual(row.Cells.Select(cell => Plain(cell.Text)).Where(text => text.Length > 0));

    private static string Plain(string text) => text.Trim();

    private PageResult Shows(string? show, int number)
    {
        _asked = [.. Table.Questions.Select(question => question.Row).OfType<Locator>()];
        _mended = [.. Table.Repairs.Select(repair => repair.Row).OfType<Locator>()];
        _corrected = [.. Kept.Open.Corrections.Where(correction => correction.Kind is CorrectionKind.Cell or CorrectionKind.RepairUndone).Select(correction => correction.Row)];
        Shown = show is "mended" or "asked" or "corrected" ? show : "all";
        Tasks = TableTasks.Of(Table);
        var rows = Table.Rows.Select((row, i) => (i + 1, row)).Where(row => Shows(row.row, Shown)).ToList();
        number = Math.Clamp(number, 1, Math.Max(1, (rows.Count + Size - 1) / Size));
        Rows = new Page<(int Number, TableDraftRow Row)>([.. rows.Skip((number - 1) * Size).Take(Size)], number, Size, rows.Count);
        return Page();
    }

    private bool Shows(TableDraftRow row, string show) => show switch
    {
        "mended" => _mended.Contains(row.Locator) || row.Cells.Any(cell => cell.Carried),
        "asked" => _asked.Contains(row.Locator),
        "corrected" => _corrected.Contains(row.Locator),
        _ => true,
    };
}
