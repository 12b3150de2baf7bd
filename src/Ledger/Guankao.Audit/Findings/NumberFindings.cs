using Guankao.Kernel;

namespace Guankao.Audit;

/// <summary>Numbers of a table that are missing or used twice; needs the whole table.</summary>
public static class NumberFindings
{
    /// <summary>For each item of a table, in its order, what is odd about its number.</summary>
    public static IReadOnlyList<IReadOnlyList<Finding>> Of(IReadOnlyList<int?> numbers)
    {
        var findings = new List<IReadOnlyList<Finding>>(numbers.Count);
        var seen = new HashSet<int>();
        var last = 0;
        foreach (var number in numbers)
        {
            var own = new List<Finding>();
            if (number is not { } no)
            {
                own.Add(FindingCatalog.NumberMissing.Say(new("這一項沒有編號。", "This item has no number.")));
            }
            else
            {
                if (!seen.Add(no))
                {
                    own.Add(FindingCatalog.NumberDuplicate.Say(new($"編號{no}出現不只一次。", $"Number {no} is used more than once.")));
                }
                else if (last > 0 && no > last + 1)
                {
                    own.Add(FindingCatalog.NumberMissing.Say(Gap(last + 1, no - 1)));
                }

                last = Math.Max(last, no);
            }

            findings.Add(own);
        }

        return findings;
    }

    private static Bilingual Gap(int from, int to) => from == to
        ? new($"此項之前缺編號{from}。", $"Number {from} is missing before this item.")
        : new($"此項之前缺編號{from}至{to}。", $"Numbers {from} to {to} are missing before this item.");
}
