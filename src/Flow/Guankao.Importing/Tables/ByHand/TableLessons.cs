namespace Guankao.Importing;

/// <summary>What a correction of a table of any kind teaches about other tables with the same headings.</summary>
internal static class TableLessons
{
    /// <summary>Names, labels and words for states, and meanings of headings. Figures, days and sentences hold for their row alone.</summary>
    internal static List<Lesson> Of(TableDraft table, TableDraftRow? row, Correction correction)
    {
        if (correction.Kind == CorrectionKind.ColumnMeaning)
        {
            return TableFingerprint.Heading(correction.Column) is { Length: > 0 } heading ? [new Lesson(RememberedKind.Heading, "", heading, correction.New)] : [];
        }

        if (correction is not { Kind: CorrectionKind.Cell, New.Length: > 0, Place: { } place } || row is null
            || table.Columns.FirstOrDefault(column => column.Place == place) is not { } column || !Repeats(column.Type))
        {
            return [];
        }

        var (printed, told) = (row.Cells[column.Index].Text.Trim(), correction.New);
        var name = TableFingerprint.Column(column.Name);
        if (column.Type == ColumnType.Agency && Names(printed) is { Length: > 1 } before && Names(told) is var now && now.Length == before.Length)
        {
            return [.. before.Zip(now).Where(pair => pair.First != pair.Second).Select(pair => new Lesson(RememberedKind.Value, name, pair.First, pair.Second))];
        }

        return printed.Length is 0 or > CorrectionRefusals.MostWords ? [] : [new Lesson(RememberedKind.Value, name, printed, told)];
    }

    private static bool Repeats(ColumnType type) => type is ColumnType.Label or ColumnType.Agency or ColumnType.Status or ColumnType.Person
        or ColumnType.Post or ColumnType.Place or ColumnType.Law or ColumnType.Outline or ColumnType.Time;

    private static string[] Names(string text) =>
        text.Split(['、', ',', '，', ';', '；', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
