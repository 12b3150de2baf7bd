namespace Guankao.Grants;

/// <summary>Finds the entry of one plan in another: by its name, by what its programme says goes on under another name, by a name that is nearly the same.</summary>
internal sealed class CarriedNames(IReadOnlyList<CarriedItem> carries)
{
    private const decimal Alike = 0.6m;

    public IReadOnlyList<(T? Was, T? Is)> Pair<T>(IReadOnlyList<T> was, IReadOnlyList<T> now, Func<T, string> name) where T : class
    {
        var free = now.ToList();
        var found = new Dictionary<T, T>(ReferenceEqualityComparer.Instance);

        // The surest first: no near name may take what belongs to an exact one.
        foreach (var fits in new Func<string, string, bool>[] { (a, b) => Bare(a) == Bare(b), Carries, (a, b) => Likeness(Bare(a), Bare(b)) >= Alike })
        {
            foreach (var old in was.Where(old => !found.ContainsKey(old)))
            {
                if (free.Find(row => fits(name(old), name(row))) is { } same)
                {
                    found[old] = same;
                    free.Remove(same);
                }
            }
        }

        return [.. was.Select(old => ((T?)old, found.GetValueOrDefault(old))), .. free.Select(row => ((T?)null, (T?)row))];
    }

    public static PlanChange Change(string? was, string? now, bool same) =>
        was is null ? PlanChange.Added : now is null ? PlanChange.Gone : Bare(was) != Bare(now) ? PlanChange.Renamed : same ? PlanChange.Same : PlanChange.Moved;

    private bool Carries(string was, string now) => CarriedItem.NameHere(carries, was) is { } here && now.Contains(here, StringComparison.Ordinal);

    // Spaces and punctuation move between versions; words do not.
    private static string Bare(string name) => new([.. name.Where(char.IsLetterOrDigit)]);

    private static decimal Likeness(string one, string other)
    {
        var (a, b) = (Pairs(one), Pairs(other));
        return a.Count + b.Count == 0 ? 0 : 2m * a.Intersect(b).Count() / (a.Count + b.Count);
    }

    private static HashSet<(char, char)> Pairs(string text) => [.. text.Zip(text.Skip(1))];
}
