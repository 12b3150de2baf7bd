using Guankao.Audit;
using Guankao.Store.Search;

namespace Guankao.Publishing;

/// <summary>
/// Findings by their names: an audit writes 逾期完成 and not a citizen's own words, so that a finding is found by its
/// name in either language and shown with the commitments that have it.
/// </summary>
internal static class FindingsByWords
{
    // One character says nothing: 完 stands in half of all names.
    private const int Shortest = 2;

    /// <summary>Every kind whose name holds one of the typed words; the other words narrow it.</summary>
    public static IReadOnlyList<FoundFinding> Of(PublishedCube cube, string typed)
    {
        var words = typed.Split([' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return
        [
            .. FindingCatalog.All.Select(kind => (kind.Code, Names: (string[])[Folding.Fold(kind.Title.ZhHant), Folding.Fold(kind.Title.En)]))
                .Select(kind => (kind.Code, Said: words.Where(word => Says(kind.Names, Folding.Fold(word))).ToList()))
                .Where(kind => kind.Said.Count > 0 && cube.Tally(PublishedMark.Finding, kind.Code) > 0)
                .Select(kind => (kind.Code, kind.Said.Count, More: string.Join(' ', words.Except(kind.Said))))
                .OrderByDescending(kind => kind.Count).ThenByDescending(kind => cube.Tally(PublishedMark.Finding, kind.Code)).ThenBy(kind => kind.Code, StringComparer.Ordinal)
                .Select(kind => new FoundFinding(kind.Code, kind.More, kind.More.Length == 0 ? cube.Tally(PublishedMark.Finding, kind.Code) : null)),
        ];
    }

    private static bool Says(string[] names, string word) =>
        word.Length >= Shortest && names.Any(name => word.Any(letter => letter > '\u2E80')
            ? name.Contains(word, StringComparison.Ordinal)
            : name.Split(' ', ',').Contains(word, StringComparer.Ordinal));
}
