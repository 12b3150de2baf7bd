namespace Guankao.Importing;

/// <summary>Takes 單位：新臺幣千元 apart.</summary>
internal static class UnitLine
{
    /// <summary>The unit that the line states; null where it states none.</summary>
    internal static string? Of(string text)
    {
        var plain = TextLine.Tight(text).Trim('(', ')', '（', '）');
        var at = plain.IndexOf("單位", StringComparison.Ordinal);
        if (at < 0 || at + 2 >= plain.Length || plain[at + 2] is not (':' or '：'))
        {
            return null;
        }

        var unit = plain[(at + 3)..];
        return unit.Length is > 0 and <= 20 ? unit : null;
    }

    /// <summary>What stands in the brackets of a heading, where it is a unit; null for anything else.</summary>
    internal static string? AsUnit(string bracket)
    {
        var plain = TextLine.Tight(bracket);
        plain = plain.StartsWith("單位", StringComparison.Ordinal) ? plain[2..].Trim(':', '：') : plain;
        return TableSigns.Current.Measures.Contains(plain) || Money(plain) is not null ? plain == "％" ? "%" : plain : null;
    }

    /// <summary>The unit of money in a unit line, and how many dollars it is; null where it is none.</summary>
    internal static (string Unit, decimal Times)? Money(string unitLine)
    {
        foreach (var part in unitLine.Split('、', '；', ';', ',', '，', '/', '／'))
        {
            var plain = TextLine.Tight(part).Replace("新臺幣", "", StringComparison.Ordinal).Replace("新台幣", "", StringComparison.Ordinal);
            if (TableSigns.Current.Money.TryGetValue(plain, out var times))
            {
                return (plain, times);
            }
        }

        return null;
    }

    /// <summary>The unit in a unit line that is not money; empty where there is none.</summary>
    internal static string Other(string unitLine) =>
        unitLine.Split('、', '；', ';', ',', '，', '/', '／').Select(TextLine.Tight).FirstOrDefault(part => part.Length > 0 && part != "%" && Money(part) is null) ?? "";
}
