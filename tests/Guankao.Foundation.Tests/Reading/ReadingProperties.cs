using FsCheck;
using FsCheck.Fluent;
using Guankao.Reading;

namespace Guankao.Foundation.Tests.Reading;

/// <summary>What holds for every date, every quantity and every text.</summary>
public class ReadingProperties
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(1500);

    private static readonly string[] Pieces =
    [
        "112", "年", "6", "月", "30", "日", "底", "前", "至", "第", "季", "萬", "億", ",", ".", "%", "人", "元", "約", "本府", "該局",
        "都發局", "(", ")", "「", "」", "自治條例", "每", "個", "起", "截至", "一", "十", "百", "兩", "半", "字第", "號", "尚未", "完成",
        "\n", " ", "\t", "　", "○", "／", "０", "~", "-", "民國", "學年度", "上半年", "同年", "次月", "x", "😀", "\uD800", "\0", "9999999999999999999",
    ];

    private static readonly Gen<DateOnly> Days = Gen.Choose(new DateOnly(1995, 1, 1).DayNumber, new DateOnly(2060, 12, 31).DayNumber).Select(DateOnly.FromDayNumber);

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.ListOf(Gen.Elements(Pieces)).Select(string.Concat),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""));

    [Fact]
    public void Date_WrittenInAnyForm_ReadsBackTheSameAndWritesBackTheSame() => Prop.ForAll(
        Arb.From(from reading in Readings() from form in Gen.Elements(Enum.GetValues<DateForm>()) select (reading, form)),
        pair =>
        {
            var text = DateText.Write(pair.reading, pair.form);
            var read = Assert.Single(new ProseReader().Read(text).Dates);
            return (read.From == pair.reading.From && read.To == pair.reading.To && read.Role == pair.reading.Role
                && read.Precision == pair.reading.Precision && read.Doubt == DateDoubt.None
                && read.Span == new TextSpan(0, text.Length) && DateText.Write(read, pair.form) == text).Label(text);
        }).Check(Often);

    [Fact]
    public void Quantity_WrittenInAnyForm_ReadsBackTheSameAndWritesBackTheSame() => Prop.ForAll(
        Arb.From(from quantity in Quantities() from form in Gen.Elements(Enum.GetValues<NumberForm>()) select (quantity, form)),
        pair =>
        {
            var text = QuantityText.Write(pair.quantity, pair.form);
            var read = Assert.Single(new ProseReader().Read(text).Quantities);
            return (read.Value == pair.quantity.Value && read.ValueTo == pair.quantity.ValueTo && read.Unit == pair.quantity.Unit
                && read.Percent == pair.quantity.Percent && read.Comparator == pair.quantity.Comparator
                && QuantityText.Write(read, pair.form) == text).Label(text);
        }).Check(Often);

    [Fact]
    public void Text_OfAnyKind_NeverThrowsAndNeverReadsOutside() => Prop.ForAll(Arb.From(Texts), text =>
    {
        var mentions = new ProseReader(AgencyRegister.Taiwan).Read(text, new ReadingContext(new DateOnly(2023, 12, 31), "臺北市"));
        return Spans(mentions).All(span => span.Start >= 0 && span.Start < span.End && span.End <= text.Length).Label(text);
    }).Check(Often);

    [Fact]
    public void Text_PutBetweenOtherText_IsReadTheSame() => Prop.ForAll(
        Arb.From(from reading in Readings() from quantity in Quantities() select (reading, quantity)),
        pair =>
        {
            var text = $"{DateText.Write(pair.reading)}辦理{QuantityText.Write(pair.quantity)}，";
            const string Before = "甲案尚待審議。\n\n";
            var alone = new ProseReader().Read(text);
            var inside = new ProseReader().Read(Before + text + "。\n\n乙案結束。");
            return (alone.Dates.Select(date => date with { Span = date.Span.Shifted(Before.Length) }).SequenceEqual(inside.Dates)
                && alone.Quantities.Select(quantity => quantity with { Span = quantity.Span.Shifted(Before.Length) }).SequenceEqual(inside.Quantities)).Label(text);
        }).Check(Often);

    [Fact]
    public void Text_InFullWidth_IsReadTheSame() => Prop.ForAll(Arb.From(Readings()), reading =>
    {
        var text = DateText.Write(reading);
        var wide = string.Concat(text.Select(c => char.IsAsciiDigit(c) ? (char)(c + 0xFEE0) : c));
        return new ProseReader().Read(text).Dates.SequenceEqual(new ProseReader().Read(wide).Dates).Label(wide);
    }).Check(Often);

    private static Gen<DateReading> Readings() =>
        from day in Days
        from length in Gen.Choose(1, 900)
        from kind in Gen.Choose(0, 11)
        select Reading(day, length, kind);

    private static DateReading Reading(DateOnly day, int length, int kind)
    {
        var month = new DateOnly(day.Year, day.Month, 1);
        var monthEnd = month.AddMonths(1).AddDays(-1);
        var quarter = new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1);
        var half = new DateOnly(day.Year, day.Month <= 6 ? 1 : 7, 1);
        return kind switch
        {
            0 => new(default, day, day, DatePrecision.Day, DateRole.On),
            1 => new(default, null, day, DatePrecision.Day, DateRole.By),
            2 => new(default, day, null, DatePrecision.Day, DateRole.From),
            3 => new(default, day, day.AddDays(length), DatePrecision.Day, DateRole.Range),
            4 => new(default, monthEnd, monthEnd, DatePrecision.MonthEnd, DateRole.On),
            5 => new(default, null, monthEnd, DatePrecision.MonthEnd, DateRole.By),
            6 => new(default, month, monthEnd, DatePrecision.Month, DateRole.On),
            7 => new(default, quarter, quarter.AddMonths(3).AddDays(-1), DatePrecision.Quarter, DateRole.On),
            8 => new(default, half, half.AddMonths(6).AddDays(-1), DatePrecision.Half, DateRole.On),
            9 => new(default, new(day.Year, 1, 1), new(day.Year, 12, 31), DatePrecision.Year, DateRole.On),
            10 => new(default, new(day.Year, 8, 1), new(day.Year + 1, 7, 31), DatePrecision.SchoolYear, DateRole.On),
            _ => new(default, new(day.Year, day.Month, 11), new(day.Year, day.Month, 20), DatePrecision.Fuzzy, DateRole.On),
        };
    }

    private static Gen<QuantityReading> Quantities() =>
        from whole in Gen.OneOf(Gen.Choose(2, 99_999).Select(value => (long)value), Gen.Choose(1, int.MaxValue).Select(value => (long)value * 977))
        from tenths in Gen.Choose(0, 9)
        from unit in Gen.Elements("人", "人次", "元", "件", "場次", "公頃", "戶", "趟次", "")
        from comparator in Gen.Elements(Enum.GetValues<Comparator>())
        from width in Gen.Choose(0, 3)
        let percent = unit.Length == 0
        let value = percent ? (whole % 1000) + (tenths / 10m) + 1 : whole
        select new QuantityReading(default, value, width == 1 ? value + 5 : null, unit, comparator, percent);

    private static IEnumerable<TextSpan> Spans(Mentions mentions) =>
    [
        .. mentions.Dates.Select(item => item.Span), .. mentions.Quantities.Select(item => item.Span), .. mentions.Agencies.Select(item => item.Span),
        .. mentions.Outline.Select(item => item.Span), .. mentions.DocumentNumbers.Select(item => item.Span), .. mentions.Laws.Select(item => item.Span),
        .. mentions.Verbs.Select(item => item.Span), .. mentions.Periods.Select(item => item.Span), .. mentions.Recurrences.Select(item => item.Span),
        .. mentions.Meetings.Select(item => item.Span),
    ];
}
