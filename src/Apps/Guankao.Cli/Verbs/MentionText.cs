using System.Globalization;
using Guankao.Kernel;
using Guankao.Reading;

namespace Guankao.Cli.Verbs;

/// <summary>Writes mentions for people: where, what kind, the words, and what was understood and why.</summary>
internal static class MentionText
{
    private static readonly Dictionary<string, Bilingual> Kinds = new()
    {
        ["date"] = new("日期", "date"),
        ["quantity"] = new("數量", "quantity"),
        ["agency"] = new("機關", "agency"),
        ["document-number"] = new("文號", "document number"),
        ["law"] = new("法規", "law"),
        ["outline"] = new("項次", "outline"),
        ["verb"] = new("動詞", "verb"),
        ["period"] = new("期間", "period"),
        ["recurrence"] = new("週期", "recurrence"),
        ["meeting"] = new("會議", "meeting"),
    };

    public static void Write(Terminal terminal, int line, string text, Mentions mentions)
    {
        foreach (var mention in ReadMention.Of(text, mentions))
        {
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{line}:{mention.Span.Start + 1}\t{terminal.Say(Kinds[mention.Kind])}\t{mention.Span.Of(text)}\t{terminal.Say(mention.Why())}"));
        }
    }
}
