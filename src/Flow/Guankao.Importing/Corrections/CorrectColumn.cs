using Guankao.Kernel;

namespace Guankao.Importing;

/// <summary>What a person says about the columns of a draft.</summary>
public static class CorrectColumn
{
    /// <summary>A column, by its place, holds what that word means; the empty word: none of ours.</summary>
    public static Outcome<IReadOnlyList<Correction>> Meaning(PolicyTableDraft draft, int place, string word, DateTime at, string? who)
    {
        if (place < 0 || place >= draft.Columns.Count || (word.Length > 0 && !PolicyColumns.TryParse(word, out _)))
        {
            return CorrectionRefusals.NoColumn;
        }

        var column = draft.Columns[place];
        var old = column.Role?.Word() ?? "";
        return old == word
            ? CorrectionRefusals.NothingNew
            : new List<Correction>
            {
                new(CorrectionKind.ColumnMeaning, draft.Head, column.Printed, "", old, word, at, string.IsNullOrWhiteSpace(who) ? null : who.Trim()),
            };
    }
}
