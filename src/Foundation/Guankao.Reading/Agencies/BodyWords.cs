using System.Collections.Frozen;

namespace Guankao.Reading;

/// <summary>A word that points to a body without naming it, and what may not follow it.</summary>
internal sealed record PointingWord(string Word, string[] Unless)
{
    /// <summary>本局, 本會: the writer's own house, unless the character before makes it another word (基本會, 日本部).</summary>
    public bool Stands(ReadOnlySpan<char> text, int at, int end)
    {
        foreach (var other in Unless)
        {
            if (text.Has(end, other))
            {
                return false;
            }
        }

        return Word[0] != '本' || at == 0 || !Place.IsHan(text[at - 1]) || BodyWords.LeftEdges.TryMatch(text, at, out _, out _);
    }
}

/// <summary>The last word of a body that no register lists, and how long the name before it may be.</summary>
internal sealed record BodySuffix(string Word, int Least, int Most);

/// <summary>Word lists for bodies.</summary>
internal static class BodyWords
{
    public static readonly WordTable<bool> Own;
    public static readonly WordTable<PointingWord> Pointing;
    public static readonly WordTable<bool> Acts;
    public static readonly WordTable<bool> Places;
    public static readonly WordTable<bool> Parties;
    public static readonly WordTable<string> PlacedBodies;
    public static readonly WordsBefore<BodySuffix> Suffixes;
    public static readonly WordsBefore<bool> LeftEdges;
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NotBody;
    private static readonly FrozenDictionary<char, string> NotAfter;

    static BodyWords()
    {
        var list = Embedded.Language("bodies");
        var unless = list.GetProperty("pointingUnless");
        Own = Flags("own");
        Acts = Flags("acts");
        Places = Flags("places");
        Parties = Flags("parties");
        Pointing = new(list.GetProperty("pointing").Words().Select(word => (
            word, new PointingWord(word, unless.TryGetProperty(word, out var others) ? [.. others.Words()] : []))));
        PlacedBodies = new(list.GetProperty("placedBodies").Words().Select(word => (word, word)));
        LeftEdges = new(list.GetProperty("leftEdges").Words().Select(word => (word, true)));
        Suffixes = new(list.GetProperty("suffixes").EnumerateArray().Select(row => (
            row.GetProperty("word").GetString()!,
            new BodySuffix(row.GetProperty("word").GetString()!, row.GetProperty("least").GetInt32(), row.GetProperty("most").GetInt32()))));
        NotBody = list.GetProperty("notBody").Words().ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();
        NotAfter = list.GetProperty("notAfterByLast").EnumerateObject().ToFrozenDictionary(row => row.Name[0], row => row.Value.GetString()!);

        WordTable<bool> Flags(string name) => new(list.GetProperty(name).Words().Select(word => (word, true)));
    }

    /// <summary>True where the word goes on and means something else: 局長, 部分, 處理.</summary>
    public static bool Continues(ReadOnlySpan<char> text, int end) =>
        end > 0 && end < text.Length && NotAfter.TryGetValue(text[end - 1], out var others) && others.Contains(text[end]);

    /// <summary>True for what stands before 局 or 公司 without making a name of it: 各, 相關, 新創.</summary>
    public static bool IsNoName(ReadOnlySpan<char> prefix) => NotBody.Contains(prefix);
}
