using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Trips;

namespace Guankao.Publishing.Forms;

/// <summary>出國類別 as the form has it: every class of the city with a box, those of the trip ticked.</summary>
internal static class TripClassBoxes
{
    private const char Ticked = '☑';
    private const char Empty = '☐';
    private const string Other = "其他";

    /// <summary>A line for each option of the rule; the class alone where the rules name none.</summary>
    public static string Of(TripTerms trip, IReadOnlyList<RuleOption> classes)
    {
        if (classes.Count == 0)
        {
            return (trip.Letter is { } letter ? letter + "類：" : "") + trip.Class;
        }

        List<string> words = [.. trip.Class.Split(['、', '，', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        var known = words.Where(word => classes.Any(option => Items(option.Text.ZhHant).Items.Any(item => Names(item, word)))).ToList();
        var unknown = words.Except(known).ToList();
        return string.Join('\n', classes.Select(option => Line(option.Text.ZhHant, known, option == classes[^1] ? unknown : [])));
    }

    private static string Line(string option, List<string> known, List<string> unknown)
    {
        var (head, items) = Items(option);
        var boxes = items.Select(item => item.EndsWith(Other, StringComparison.Ordinal) && unknown.Count > 0
            ? $"{Ticked}{item}（{string.Join('、', unknown)}）"
            : $"{(known.Exists(word => Names(item, word)) ? Ticked : Empty)}{item}");
        return head + string.Join(' ', boxes);
    }

    // 考察（參訪、觀摩）: one box for what is in brackets too.
    private static bool Names(string item, string word) => item.Contains(word, StringComparison.Ordinal);

    private static (string Head, IReadOnlyList<string> Items) Items(string option)
    {
        var colon = option.IndexOf('：', StringComparison.Ordinal) + 1;
        var items = new List<string>();
        var (from, depth) = (colon, 0);
        for (var at = colon; at <= option.Length; at++)
        {
            depth += at == option.Length ? 0 : option[at] switch { '（' => 1, '）' => -1, _ => 0 };
            if (at == option.Length || (option[at] == '、' && depth == 0))
            {
                items.Add(option[from..at]);
                from = at + 1;
            }
        }

        return (option[..colon], items);
    }
}
