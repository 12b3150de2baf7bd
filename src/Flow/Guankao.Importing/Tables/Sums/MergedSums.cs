namespace Guankao.Importing;

/// <summary>A figure merged over several rows that adds up another column's figures beside it.</summary>
internal static class MergedSums
{
    private const double Mostly = 0.6;

    internal static List<SumEquation> Equations(SumLayout layout)
    {
        var equations = new List<SumEquation>();
        foreach (var runs in layout.Merges.Where(run => layout.Adding.Contains(run.Column)).GroupBy(run => run.Column))
        {
            foreach (var column in layout.Adding.Where(c => c != runs.Key))
            {
                var tried = runs.Where(run => layout.Figure(run.First, run.Column) is not null)
                    .Select(run => new SumEquation(new Spot(run.First, run.Column), [.. Enumerable.Range(run.First, run.Last - run.First + 1).Where(r => layout.Figure(r, column) is not null).Select(r => new Spot(r, column))]))
                    .Where(equation => equation.Parts.Count > 1).ToList();
                if (tried.Count(equation => equation.Holds(layout)) is var hold && hold >= 2 && hold >= tried.Count * Mostly)
                {
                    equations.AddRange(tried);
                }
            }
        }

        return equations;
    }
}
