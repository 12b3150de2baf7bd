namespace Guankao.Documents;

/// <summary>Puts the pieces of ruling lines together: programs draw a border cell by cell, and dashes dash by dash.</summary>
internal static class RuleMerging
{
    private const double SameLine = 1.2;
    private const double Gap = 3;
    private const double Shortest = 5;

    internal static List<PdfRule> Merge(IReadOnlyList<PdfRule> drawn)
    {
        var merged = new List<PdfRule>();
        foreach (var level in new[] { true, false })
        {
            var same = new List<PdfRule>();
            foreach (var rule in drawn.Where(rule => rule.Level == level).OrderBy(rule => rule.At))
            {
                if (same.Count > 0 && rule.At - same[0].At > SameLine)
                {
                    Joined(same, merged);
                    same.Clear();
                }

                same.Add(rule);
            }

            Joined(same, merged);
        }

        return merged;
    }

    private static void Joined(List<PdfRule> same, List<PdfRule> merged)
    {
        PdfRule? open = null;
        foreach (var rule in same.OrderBy(rule => rule.From))
        {
            if (open is { } line && rule.From <= line.To + Gap)
            {
                open = line with { To = Math.Max(line.To, rule.To) };
            }
            else
            {
                Keep(open, merged);
                open = rule;
            }
        }

        Keep(open, merged);
    }

    private static void Keep(PdfRule? rule, List<PdfRule> merged)
    {
        if (rule is { } line && line.Length >= Shortest)
        {
            merged.Add(line);
        }
    }
}
