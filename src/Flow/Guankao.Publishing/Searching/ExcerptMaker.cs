using Guankao.Store.Search;

namespace Guankao.Publishing;

/// <summary>Cuts the surroundings of hits out of a text; folding keeps places, so what is shown is the text as written.</summary>
internal static class ExcerptMaker
{
    private const int Around = 36;

    /// <summary>The whole text with its hits.</summary>
    public static Excerpt Whole(string text, IReadOnlyList<string> terms) => new(text, Hits(Folding.Fold(text), terms, 0, text.Length));

    /// <summary>The first words, where no hit stands in a text.</summary>
    public static Excerpt Beginning(string text)
    {
        var end = Math.Min(text.Length, 2 * Around);
        end += end < text.Length && char.IsLowSurrogate(text[end]) ? 1 : 0;
        return new Excerpt(text[..end].Replace('\n', ' ') + (end < text.Length ? "…" : ""), []);
    }

    /// <summary>At most so many pieces around hits.</summary>
    public static IEnumerable<Excerpt> Of(string text, IReadOnlyList<string> terms, int most)
    {
        var (folded, from, made) = (Folding.Fold(text), 0, 0);
        while (made < most && First(folded, terms, from) is { } hit)
        {
            var (start, end) = (Math.Max(from, hit - Around), Math.Min(text.Length, hit + (2 * Around)));
            if (start > 0 && char.IsLowSurrogate(text[start]))
            {
                start++;
            }

            if (end < text.Length && char.IsLowSurrogate(text[end]))
            {
                end++;
            }

            var (before, after) = (start > 0 ? "…" : "", end < text.Length ? "…" : "");
            var piece = text[start..end].Replace('\n', ' ');
            var hits = Hits(folded, terms, start, end).Select(found => (found.Start - start + before.Length, found.End - start + before.Length)).ToList();
            yield return new Excerpt(before + piece + after, hits);
            (from, made) = (end, made + 1);
        }
    }

    private static int? First(string folded, IReadOnlyList<string> terms, int from)
    {
        var places = terms.Select(term => folded.IndexOf(term, from, StringComparison.Ordinal)).Where(place => place >= 0).ToList();
        return places.Count == 0 ? null : places.Min();
    }

    private static List<(int Start, int End)> Hits(string folded, IReadOnlyList<string> terms, int start, int end)
    {
        var found = new List<(int Start, int End)>();
        foreach (var term in terms)
        {
            for (var at = folded.IndexOf(term, start, StringComparison.Ordinal); at >= 0 && at + term.Length <= end; at = folded.IndexOf(term, at + term.Length, StringComparison.Ordinal))
            {
                found.Add((at, at + term.Length));
            }
        }

        found.Sort();
        var merged = new List<(int Start, int End)>();
        foreach (var hit in found)
        {
            if (merged.Count > 0 && hit.Start < merged[^1].End)
            {
                merged[^1] = (merged[^1].Start, Math.Max(merged[^1].End, hit.End));
            }
            else
            {
                merged.Add(hit);
            }
        }

        return merged;
    }
}
