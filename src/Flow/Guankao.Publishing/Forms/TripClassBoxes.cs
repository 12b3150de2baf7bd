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
    public static string Of(TripTerms trip, IReadOnlyList<RuleOption> options)
    {
        var classes = TripClassGroup.Of(options);
        if (classes.Count == 0)
        {
            return (trip.Letter is { } letter ? letter + "類：" : "") + trip.Class;
        }

        List<string> words = [.. trip.Class.Split(['、', '，', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        var known = words.Where(word => classes.Any(group => group.Has(word))).ToList();
        var unknown = words.Except(known).ToList();
        return string.Join('\n', classes.Select(group => Line(group, known, group == classes[^1] ? unknown : [])));
    }

    private static string Line(TripClassGroup group, List<string> known, List<string> unknown)
    {
        var boxes = group.Items.Select(item => item.EndsWith(Other, StringComparison.Ordinal) && unknown.Count > 0
            ? $"{Ticked}{item}（{string.Join('、', unknown)}）"
            : $"{(known.Exists(word => TripClassGroup.Names(item, word)) ? Ticked : Empty)}{item}");
        return group.Head + string.Join(' ', boxes);
    }
}
