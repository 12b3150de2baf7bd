using Guankao.Documents;
using Guankao.Kernel;

namespace Guankao.Importing;

/// <summary>What a person does to a table of any kind, as decisions that <see cref="OpenTables.With"/> takes; or why not.</summary>
/// <param name="table">The table as it reads now.</param>
/// <param name="at">When, UTC.</param>
/// <param name="who">Who, where they wrote it.</param>
public sealed class CorrectTable(TableDraft table, DateTime at, string? who)
{
    /// <summary>Cells of a row as written in a form, by the place of their columns; those that read as before are no corrections.</summary>
    public Outcome<IReadOnlyList<Correction>> Cells(TableDraftRow row, IReadOnlyDictionary<int, string> written)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(written);
        var corrections = new List<Correction>();
        foreach (var (place, text) in written)
        {
            if (table.Columns.FirstOrDefault(column => column.Place == place) is not { } column)
            {
                return CorrectionRefusals.NoColumn;
            }

            var (old, told) = (row.Cells[column.Index].Text, CellText.Clean(text));
            if (told == CellText.Clean(old))
            {
                continue;
            }

            if (CorrectionRefusals.Fault(column.Name, told) is { } fault)
            {
                return fault;
            }

            corrections.Add(New(CorrectionKind.Cell, row.Locator, column, "", old, told));
        }

        return corrections.Count == 0 ? CorrectionRefusals.NothingNew : corrections;
    }

    /// <summary>Puts back what is printed for one repair, by its place in the table's list.</summary>
    public Outcome<IReadOnlyList<Correction>> UndoRepair(int place)
    {
        if (place < 0 || place >= table.Repairs.Count)
        {
            return CorrectionRefusals.NoRepair;
        }

        var repair = table.Repairs[place];
        var column = table.Columns.FirstOrDefault(column => column.Place == repair.Place);
        return new List<Correction> { New(CorrectionKind.RepairUndone, repair.Row ?? table.Locator, column, repair.Kind, repair.Why.ZhHant, "") with { Place = repair.Place } };
    }

    /// <summary>Answers a question by the figure that makes the sums right.</summary>
    public Outcome<IReadOnlyList<Correction>> Answer(int place)
    {
        if (place < 0 || place >= table.Questions.Count || table.Offer(table.Questions[place]) is not { } offer)
        {
            return CorrectionRefusals.NoAnswer;
        }

        return new List<Correction> { New(CorrectionKind.Cell, offer.Row.Locator, offer.Column, "", offer.Row.Cells[offer.Column.Index].Text, offer.Text) };
    }

    /// <summary>Answers a question by leaving the reading as it is.</summary>
    public Outcome<IReadOnlyList<Correction>> Uphold(int place)
    {
        if (place < 0 || place >= table.Questions.Count)
        {
            return CorrectionRefusals.NoAnswer;
        }

        var question = table.Questions[place];
        var column = question.Column is { } index ? table.Columns[index] : null;
        return new List<Correction> { New(CorrectionKind.Upheld, question.Row ?? table.Locator, column, question.Code, question.Message.ZhHant, "") };
    }

    /// <summary>A column, by its place, holds what that word of data/tables/columns.json means; the empty word: none of ours.</summary>
    public Outcome<IReadOnlyList<Correction>> Meaning(int place, string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (table.Columns.FirstOrDefault(column => column.Place == place) is not { } column || (word.Length > 0 && ColumnWords.Current.ByCode(word) is null))
        {
            return CorrectionRefusals.NoColumn;
        }

        var old = column.Meaning ?? "";
        return old == word ? CorrectionRefusals.NothingNew : new List<Correction> { New(CorrectionKind.ColumnMeaning, table.Locator, column, "", old, word) };
    }

    private Correction New(CorrectionKind kind, Locator row, TableColumn? column, string code, string old, string told) =>
        new(kind, row, column?.Name ?? "", code, old, told, at, string.IsNullOrWhiteSpace(who) ? null : who.Trim()) { Place = column?.Place };
}
