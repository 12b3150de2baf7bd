using Guankao.Documents;
using Guankao.Kernel;

namespace Guankao.Importing;

/// <summary>What a correction did to a table of any kind: to its own row, to its questions and to its kind.</summary>
public static class TableDifference
{
    /// <summary>Lays a table before a correction beside the same table after it.</summary>
    public static ReadingDifference Of(TableDraft before, TableDraft after, Locator row)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var lines = new List<ChangedReading>();
        if (before.Kind.Code != after.Kind.Code)
        {
            lines.Add(new ChangedReading(new("表的種類", "Kind of table"), before.Kind.Name, after.Kind.Name));
        }

        var (old, now) = (before.Rows.FirstOrDefault(r => r.Locator == row), after.Rows.FirstOrDefault(r => r.Locator == row));
        foreach (var column in after.Columns)
        {
            var (was, reads) = (Text(before, old, column.Place), Text(after, now, column.Place));
            if (was != reads)
            {
                lines.Add(new ChangedReading(new(column.Name, column.Name), Said(was), Said(reads)));
            }
        }

        var (asked, open) = (before.Questions.Select(q => q.Message).ToHashSet(), after.Questions.Select(q => q.Message).ToHashSet());
        lines.AddRange(before.Questions.Where(q => !open.Contains(q.Message)).Select(q => new ChangedReading(new("疑問", "Question"), q.Message, null)));
        lines.AddRange(after.Questions.Where(q => !asked.Contains(q.Message)).Select(q => new ChangedReading(new("疑問", "Question"), null, q.Message)));
        var earlier = before.Rows.Where(r => r.Locator != row).DistinctBy(r => r.Locator).ToDictionary(r => r.Locator, Essence);
        var others = after.Rows.Where(r => r.Locator != row).DistinctBy(r => r.Locator).Count(r => earlier.GetValueOrDefault(r.Locator) != Essence(r));
        return new ReadingDifference(row, lines, others);
    }

    private static string Text(TableDraft table, TableDraftRow? row, int place) =>
        row is not null && table.Columns.FirstOrDefault(column => column.Place == place) is { } column ? row.Cells[column.Index].Text : "";

    private static Bilingual? Said(string text) => text.Length == 0 ? null : new Bilingual(text, text);

    private static string Essence(TableDraftRow row) => row.Part + "\u001f" + string.Join('\u001f', row.Cells.Select(cell => cell.Text));
}
