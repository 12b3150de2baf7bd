using System.Collections.Frozen;
using System.Text.Json;

namespace Guankao.Reading;

/// <summary>A counter or unit and what may not follow it.</summary>
internal sealed record Unit(string Word, string Of, string[] Unless)
{
    public bool CountsChinese { get; init; }

    public bool CountsOne { get; init; }
}

/// <summary>A comparator after the unit.</summary>
internal sealed record AfterWord(Comparator Comparator, string[] Unless);

/// <summary>Word lists for quantities.</summary>
internal static class QuantityWords
{
    public static readonly WordTable<Unit> Units;
    public static readonly WordsBefore<Comparator> Before;
    public static readonly WordTable<AfterWord> After;
    public static readonly WordsBefore<QuantityTraits> Traits;
    public static readonly WordsBefore<bool> PassedOver;
    public static readonly WordsBefore<bool> Measures;
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Interned;

    static QuantityWords()
    {
        var list = Embedded.Language("quantities");
        var chinese = list.GetProperty("chineseCounters").Words().ToHashSet();
        var one = list.GetProperty("oneCounters").Words().ToHashSet();
        var units = Embedded.Language("units").GetProperty("units").EnumerateArray().Select(row => new Unit(
            row.GetProperty("unit").GetString()!, row.GetProperty("of").GetString()!, Unless(row))
        {
            CountsChinese = row.GetProperty("unit").GetString()!.Length > 1 || chinese.Contains(row.GetProperty("unit").GetString()!),
            CountsOne = one.Contains(row.GetProperty("unit").GetString()!),
        }).ToList();
        Units = new(units.Select(unit => (unit.Word, unit)));
        Before = new(list.GetProperty("before").EnumerateArray().Select(row => (row.GetProperty("word").GetString()!, Is(row))));
        After = new(list.GetProperty("after").EnumerateArray().Select(row => (row.GetProperty("word").GetString()!, new AfterWord(Is(row), Unless(row)))));
        Traits = new(list.GetProperty("traits").EnumerateArray().Select(row => (row.GetProperty("word").GetString()!, TraitsOf(row))));
        PassedOver = new(list.GetProperty("passedOver").Words().Select(word => (word, true)));
        Measures = new(list.GetProperty("measures").Words().Select(word => (word, true)));
        Interned = units.Select(unit => unit.Word).Distinct().ToFrozenDictionary(word => word).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The unit as the original text prints it (台 where folding made it 臺).</summary>
    public static string AsPrinted(ReadOnlySpan<char> original, Unit unit) =>
        Interned.TryGetValue(original, out var printed) ? printed : unit.Word;

    private static string[] Unless(JsonElement row) => row.TryGetProperty("unless", out var unless) ? [.. unless.Words()] : [];

    private static Comparator Is(JsonElement row) => Enum.Parse<Comparator>(row.GetProperty("is").GetString()!, ignoreCase: true);

    private static QuantityTraits TraitsOf(JsonElement row) => row.GetProperty("is").GetString()!.Split(' ')
        .Aggregate(QuantityTraits.None, (traits, name) => traits | Enum.Parse<QuantityTraits>(name, ignoreCase: true));
}
