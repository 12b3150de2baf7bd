using System.Text.Json;

namespace Guankao.Reading;

/// <summary>Reads the verbs that promise or report. Negation is part of the word list, so 尚未完成 is one verb.</summary>
internal static class VerbScanner
{
    private static readonly WordTable<Verb> Verbs = Load();

    public static void Scan(ReadOnlySpan<char> text, List<VerbReading> into)
    {
        var at = 0;
        while (at < text.Length)
        {
            if (text[at] > '\u4E00' && Verbs.Begins(text[at]) && Verbs.TryMatch(text, at, out var end, out var verb) && verb.Stands(text, at, end))
            {
                into.Add(new VerbReading(new TextSpan(at, end), verb.Sense));
                at = end;
            }
            else
            {
                at++;
            }
        }
    }

    private static WordTable<Verb> Load()
    {
        var list = Embedded.Language("verbs");
        var unless = list.GetProperty("unless");
        var partOf = list.GetProperty("partOf");
        return new(Enum.GetValues<VerbSense>().SelectMany(sense =>
            list.GetProperty(JsonNamingPolicy.CamelCase.ConvertName(sense.ToString())).Words().Select(word => (word, new Verb(
                sense,
                unless.TryGetProperty(word, out var others) ? [.. others.Words()] : [],
                partOf.TryGetProperty(word, out var before) ? before.GetString()! : "")))));
    }

    private sealed record Verb(VerbSense Sense, string[] Unless, string PartOf)
    {
        /// <summary>False where the characters belong to another word: 業務, 將來, 產業.</summary>
        public bool Stands(ReadOnlySpan<char> text, int at, int end)
        {
            foreach (var other in Unless)
            {
                if (text.Has(end, other))
                {
                    return false;
                }
            }

            return at == 0 || !PartOf.Contains(text[at - 1]);
        }
    }
}
