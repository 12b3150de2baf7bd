namespace Guankao.Importing;

/// <summary>A list of decisions in which each stands for an earlier one about the same thing.</summary>
internal static class Decisions
{
    internal static List<Correction> With(IReadOnlyList<Correction> corrections, IReadOnlyList<Correction> more)
    {
        var kept = corrections.Where(earlier => !more.Any(later => later.Replaces(earlier))).ToList();
        kept.AddRange(more
            .Select(later => later with { Old = corrections.FirstOrDefault(later.Replaces)?.Old ?? later.Old })
            .Where(later => later.Kind is CorrectionKind.RepairUndone or CorrectionKind.Upheld || later.Old != later.New));
        return kept;
    }

    internal static List<Correction> Marked(IReadOnlyList<Correction> corrections, IReadOnlyList<Correction> marked) =>
        [.. corrections.Select(kept => marked.FirstOrDefault(mark => mark.Replaces(kept)) is { } mark ? kept with { Remembered = mark.Remembered } : kept)];
}
