using Guankao.Kernel;

namespace Guankao.Importing;

/// <summary>What columns of tables may mean, for people to choose from.</summary>
public static class TableMeanings
{
    /// <summary>All meanings of data/tables/columns.json in their order: stable word and name.</summary>
    public static IReadOnlyList<(string Word, Bilingual Name)> All { get; } =
        [.. ColumnWords.Current.All.Select(meaning => (meaning.Code, meaning.Name))];

    /// <summary>The name of a meaning of any table, policy tables too; null where the word is none of ours.</summary>
    public static Bilingual? Of(string word) =>
        PolicyColumns.TryParse(word, out var column) ? column.Name() : ColumnWords.Current.ByCode(word)?.Name;
}
