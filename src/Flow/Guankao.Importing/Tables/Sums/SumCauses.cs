using System.Globalization;

namespace Guankao.Importing;

/// <summary>
/// Looks for the one figure whose change would make every sum right. Equations that hold are witnesses: a figure that
/// they need as it is cannot be the wrong one.
/// </summary>
internal sealed class SumCauses(SumLayout layout, IReadOnlyList<SumEquation> equations)
{
    private Dictionary<Spot, List<Use>>? _uses;

    /// <summary>A sum that a figure is used in: as the sum itself or as a part of it.</summary>
    private sealed record Use(SumEquation Equation, int Sign, decimal Off, bool Holds);

    /// <summary>The cause of a failing equation; null where none stands out.</summary>
    internal SumCause? Of(SumEquation failing)
    {
        var off = failing.Off(layout);
        var found = new List<(Spot Spot, decimal Fitting, int Rank)>();
        foreach (var spot in failing.Parts.Prepend(failing.Total))
        {
            var change = spot == failing.Total ? -off : off;
            if (Rank(spot, change) is { } rank)
            {
                found.Add((spot, layout.Value(spot.Row, spot.Column) + change, rank));
            }
        }

        if (found.Count > 0 && found.Max(one => one.Rank) is var best && best > 0 && found.FindAll(one => one.Rank == best) is [var only])
        {
            return Cause(only.Spot, only.Fitting, failing);
        }

        return Slip(found.ConvertAll(one => (one.Spot, one.Fitting)), failing) ?? Omitted(failing, off)
            ?? (found is [var one] ? Cause(one.Spot, one.Fitting, failing) : null);
    }

    // Null where the change would break a sum that holds; else how many other failing sums it would mend.
    private int? Rank(Spot spot, decimal change)
    {
        var mended = -1;
        foreach (var (equation, sign, off, held) in (_uses ??= Uses())[spot])
        {
            var after = off + (sign * change);
            var holds = Math.Abs(after) <= Math.Max(0.5m, Math.Abs(change) / 1000);
            if (!holds && equation.Total.Column == spot.Column && equation.Parts[0].Column == spot.Column)
            {
                return null;
            }

            mended += holds && !held ? 1 : 0;
        }

        return mended;
    }

    private Dictionary<Spot, List<Use>> Uses()
    {
        var uses = new Dictionary<Spot, List<Use>>();
        foreach (var equation in equations)
        {
            var (off, holds) = (equation.Off(layout), equation.Holds(layout));
            Add(equation.Total, new Use(equation, 1, off, holds));
            var part = new Use(equation, -1, off, holds);
            foreach (var spot in equation.Parts)
            {
                Add(spot, part);
            }
        }

        return uses;

        void Add(Spot spot, Use use) => (uses.TryGetValue(spot, out var list) ? list : uses[spot] = []).Add(use);
    }

    // Two digits that changed places, or a figure in another unit, in exactly one of the cells that could be wrong.
    private SumCause? Slip(List<(Spot Spot, decimal Fitting)> found, SumEquation failing)
    {
        var slips = found.Select(one => (one.Spot, one.Fitting, Kind: SlipKind(layout.Value(one.Spot.Row, one.Spot.Column), one.Fitting))).Where(one => one.Kind is not null).ToList();
        return slips is [var only] ? Cause(only.Spot, only.Fitting, failing) : null;
    }

    private SumCause? Omitted(SumEquation failing, decimal off)
    {
        var same = failing.Parts.Where(part => layout.Value(part.Row, part.Column) is not 0 and var value && value == Math.Abs(off)).ToList();
        return same is [var part]
            ? new SumCause(off < 0 ? "left-out" : "counted-twice", layout.Rows[part.Row].Locator, part.Column, layout.Value(part.Row, part.Column), layout.Value(part.Row, part.Column))
            : off > 0 && Gap(failing) ? new SumCause("row-missing", null, failing.Total.Column, null, off) : null;
    }

    // One number is missing among the rows that are added up.
    private bool Gap(SumEquation failing)
    {
        if (layout.Columns.FirstOrDefault(column => column.Type == ColumnType.RunningNumber)?.Index is not { } column)
        {
            return false;
        }

        var numbers = failing.Parts.Select(part => layout.Figure(part.Row, column)?.Value).Where(number => number is not null).ToList();
        return numbers.Count > 2 && numbers[^1] - numbers[0] == numbers.Count && numbers.Zip(numbers.Skip(1)).All(pair => pair.Second > pair.First);
    }

    private SumCause Cause(Spot spot, decimal fitting, SumEquation failing)
    {
        var printed = layout.Value(spot.Row, spot.Column);
        var kind = SlipKind(printed, fitting) ?? (spot == failing.Total ? "wrong-total" : "wrong-item");
        return new SumCause(kind, layout.Rows[spot.Row].Locator, spot.Column, printed, fitting);
    }

    private static string? SlipKind(decimal printed, decimal fitting)
    {
        var (a, b) = (Digits(printed), Digits(fitting));
        if (a.Length == b.Length && a != b && Enumerable.Range(0, a.Length).Where(i => a[i] != b[i]).ToList() is { Count: 2 } differ
            && differ[1] == differ[0] + 1 && a[differ[0]] == b[differ[1]] && a[differ[1]] == b[differ[0]])
        {
            return "digits-swapped";
        }

        return printed > 0 && fitting > 0 && (printed == fitting * 1000 || fitting == printed * 1000 || printed == fitting * 10000 || fitting == printed * 10000) ? "unit-slip" : null;
    }

    private static string Digits(decimal value) => Math.Abs(value).ToString("0.############", CultureInfo.InvariantCulture);
}
