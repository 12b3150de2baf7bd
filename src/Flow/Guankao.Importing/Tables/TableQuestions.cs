using Guankao.Documents;
using Guankao.Kernel;

namespace Guankao.Importing;

/// <summary>What a person should look at in a table.</summary>
internal static class TableQuestions
{
    internal static List<TableQuestion> Of(TableFrame frame, IReadOnlyList<TableColumn> columns, IReadOnlyList<TableDraftRow> rows, Locator table, SumLayout layout, out int sumsChecked)
    {
        var questions = new List<TableQuestion>();
        if (frame.HeadStart == frame.BodyStart && !frame.IsForm)
        {
            questions.Add(new TableQuestion("header-missing", new Bilingual(
                "這張表沒有標題列，欄名是依內容推定的，請確認。", "This table has no header; its columns were named by what they contain. Please check."), table));
        }

        TableNumbers.Ask(columns, rows, questions);
        TableDays.Ask(columns, rows, questions);
        TableUnits.Ask(columns, rows, questions);
        sumsChecked = TableSums.Ask(layout, questions);
        return questions;
    }
}
