using Guankao.Rules;

namespace Guankao.Trips;

/// <summary>A class of trips as the form of its city prints it: 甲類：考察、參訪….</summary>
/// <param name="Code">Which document it owes.</param>
/// <param name="Head">What stands before the kinds, with its colon; empty where the city has no letters.</param>
/// <param name="Items">The kinds, each with what stands in brackets behind it.</param>
/// <param name="Option">The row of the rule.</param>
public sealed record TripClassGroup(string Code, string Head, IReadOnlyList<string> Items, RuleOption Option)
{
    /// <summary>甲 or 乙; null where the city has no such letters.</summary>
    public string? Letter => Head is ['甲' or '乙', ..] ? Head[..1] : null;

    /// <summary>The classes that a city's rule names, in order.</summary>
    public static IReadOnlyList<TripClassGroup> Of(IReadOnlyList<RuleOption> options) => [.. options.Select(Of)];

    /// <summary>True where a box stands for the kind: 考察（參訪、觀摩） is one box for all three.</summary>
    public static bool Names(string item, string kind) => item.Contains(kind, StringComparison.Ordinal);

    /// <summary>The kind without what stands in brackets behind it.</summary>
    public static string Kind(string item) => item.Split('（')[0];

    /// <summary>True where one of its boxes stands for the kind.</summary>
    public bool Has(string kind) => Items.Any(item => Names(item, kind));

    private static TripClassGroup Of(RuleOption option)
    {
        var text = option.Text.ZhHant;
        var colon = text.IndexOf('：', StringComparison.Ordinal) + 1;
        var items = new List<string>();
        var (from, depth) = (colon, 0);
        for (var at = colon; at <= text.Length; at++)
        {
            depth += at == text.Length ? 0 : text[at] switch { '（' => 1, '）' => -1, _ => 0 };
            if (at == text.Length || (text[at] == '、' && depth == 0))
            {
                items.Add(text[from..at]);
                from = at + 1;
            }
        }

        return new TripClassGroup(option.Code, text[..colon], items, option);
    }
}
