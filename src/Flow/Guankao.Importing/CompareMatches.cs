using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Guankao.Policies;
using Guankao.Store.Search;

namespace Guankao.Importing;

/// <summary>
/// Says which row of a table is which item of the book: by number, else by title. A row that the book does not know
/// gets a key of its own, from its number, else from category and title.
/// </summary>
internal sealed class CompareMatches
{
    private readonly List<KnownItem> _left;
    private readonly HashSet<string> _keys;

    private CompareMatches(IReadOnlyList<KnownItem> known) =>
        (_left, _keys) = ([.. known], known.Select(item => item.Key).ToHashSet(StringComparer.Ordinal));

    /// <summary>What the book has and the table has not.</summary>
    public IReadOnlyList<KnownItem> Missing => _left;

    /// <summary>For each row the item that it is, and its key.</summary>
    public IReadOnlyList<(KnownItem? Known, string Key)> Rows { get; private set; } = [];

    public static CompareMatches Of(IReadOnlyList<DraftItem> rows, IReadOnlyList<KnownItem> known)
    {
        var matches = new CompareMatches(known);
        var found = rows.Select(row => matches.Claim(item => row.Number is not null && item.Number == row.Number)).ToArray();
        for (var place = 0; place < rows.Count; place++)
        {
            var title = Folding.Fold(rows[place].Title);
            found[place] ??= matches.Claim(item => title.Length > 0 && Folding.Fold(item.Title) == title);
        }

        matches.Rows = [.. rows.Select((row, place) => (found[place], found[place]?.Key ?? matches.NewKey(row)))];
        return matches;
    }

    private KnownItem? Claim(Predicate<KnownItem> wanted)
    {
        var place = _left.FindIndex(wanted);
        if (place < 0)
        {
            return null;
        }

        var item = _left[place];
        _left.RemoveAt(place);
        return item;
    }

    private string NewKey(DraftItem row)
    {
        var stem = row.Number is { } number
            ? "n" + number.ToString(CultureInfo.InvariantCulture)
            : "t" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Folding.Fold($"{row.Category}\n{row.Title}"))))[..16];
        var key = stem;
        for (var again = 2; !_keys.Add(key); again++)
        {
            key = string.Create(CultureInfo.InvariantCulture, $"{stem}/{again}");
        }

        return key;
    }
}
