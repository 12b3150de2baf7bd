using System.Diagnostics;
using System.Globalization;
using System.Text;
using Guankao.Reading;

namespace Guankao.Bench;

/// <summary>Reads random and mutated strings and fails where one throws or a span lies outside its text.</summary>
internal static class ReadingFuzz
{
    private const int Longest = 60;

    private static readonly string[] Seeds =
    [
        "112年3月及9月底前至少完成3場次、累計150件以上", "自民國112年6月1日起至112年10月31日止，本府都發局受理7,713萬8,000元",
        "1.112.6.30前提報；(2)112.12月底前決標", "占24人之91.67%，較去年下降約6-13%", "依府法綜字第1123013348號令，該局應於文到7日內函復",
        "中 華 民 國 1 1 1 年 9 月", "112學年度(第1學期)申請達1萬5人", "百分之九十八點五，二億三千二百四十一萬六千六百零七元", "尚未完成，預計113年第一季提報",
    ];

    private const string Alphabet =
        "0123456789０１２年月日季旬底前後起至止自第萬億兆千百十一二兩三零○%％.,，、。：-~/()（）「」 \n\t　人元件次局處署會府本該各每約逾上下半學度民國同去今";

    public static int Run(string[] rest)
    {
        var count = rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 10_000_000;
        var seed = rest.Length > 1 ? int.Parse(rest[1], CultureInfo.InvariantCulture) : 20231231;
        var random = new Random(seed);
        var reader = new ProseReader(AgencyRegister.Taiwan);
        var context = new ReadingContext(new DateOnly(2023, 12, 31), "臺北市");
        var mentions = new Mentions();
        var buffer = new char[Longest * 3];
        long readings = 0;
        var clock = Stopwatch.StartNew();
        for (var index = 0; index < count; index++)
        {
            var text = Next(random, buffer, index);
            try
            {
                reader.Read(text, context, mentions);
            }
            catch (Exception fault)
            {
                return Fail(text, fault.ToString());
            }

            if (!Inside(mentions, text.Length, ref readings))
            {
                return Fail(text, "a span lies outside the text");
            }
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count} strings from seed {seed}: {readings} readings, none outside, none thrown, {clock.Elapsed.TotalSeconds:0} s"));
        return 0;
    }

    /// <summary>One third random characters, one third of our alphabet, one third a sentence with some characters changed.</summary>
    private static ReadOnlySpan<char> Next(Random random, char[] buffer, int index)
    {
        if (index % 3 == 2)
        {
            var sentence = Seeds[random.Next(Seeds.Length)];
            sentence.CopyTo(buffer);
            for (var change = random.Next(1, 5); change > 0; change--)
            {
                buffer[random.Next(sentence.Length)] = Alphabet[random.Next(Alphabet.Length)];
            }

            var start = random.Next(sentence.Length);
            return buffer.AsSpan(start / 2, sentence.Length - start);
        }

        var length = random.Next(Longest);
        for (var at = 0; at < length; at++)
        {
            buffer[at] = index % 3 == 0 ? (char)random.Next(char.MaxValue + 1) : Alphabet[random.Next(Alphabet.Length)];
        }

        return buffer.AsSpan(0, length);
    }

    private static bool Inside(Mentions mentions, int length, ref long readings)
    {
        var inside = true;
        foreach (var date in mentions.Dates)
        {
            inside &= IsInside(date.Span, length, ref readings);
        }

        foreach (var quantity in mentions.Quantities)
        {
            inside &= IsInside(quantity.Span, length, ref readings);
        }

        foreach (var agency in mentions.Agencies)
        {
            inside &= IsInside(agency.Span, length, ref readings);
        }

        foreach (var period in mentions.Periods)
        {
            inside &= IsInside(period.Span, length, ref readings);
        }

        return inside && mentions.Verbs.TrueForAll(verb => verb.Span.End <= length) && mentions.Laws.TrueForAll(law => law.Span.End <= length)
            && mentions.Outline.TrueForAll(mark => mark.Span.End <= length) && mentions.DocumentNumbers.TrueForAll(number => number.Span.End <= length);
    }

    private static bool IsInside(TextSpan span, int length, ref long readings)
    {
        readings++;
        return span.Start >= 0 && span.Start < span.End && span.End <= length;
    }

    private static int Fail(ReadOnlySpan<char> text, string why)
    {
        Console.Error.WriteLine($"{why}\n{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text.ToString()))}\n{text}");
        return 1;
    }
}
