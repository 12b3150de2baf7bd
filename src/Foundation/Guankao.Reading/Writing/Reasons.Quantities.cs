using Guankao.Kernel;

namespace Guankao.Reading;

public static partial class Reasons
{
    private static readonly (QuantityTraits Trait, string Zh, string En)[] TraitWords =
    [
        (QuantityTraits.Cumulative, "累計或合計", "a total"),
        (QuantityTraits.Average, "平均", "a mean"),
        (QuantityTraits.Added, "增加的量", "an increase"),
        (QuantityTraits.Removed, "減少的量", "a decrease"),
        (QuantityTraits.AgainstLastYear, "與去年相比", "against last year"),
        (QuantityTraits.Rate, "每單位的量", "a rate per unit"),
        (QuantityTraits.Damaged, "數字缺漏，這是可能的值，請確認", "the figure is damaged, this is the likely value, please check"),
        (QuantityTraits.Base, "比率的分母", "the base of a ratio"),
    ];

    /// <summary>Why a quantity was read so.</summary>
    public static Bilingual Why(in QuantityReading reading, string text)
    {
        var words = reading.Span.Of(text);
        var number = QuantityText.Write(reading.Value, NumberForm.Grouped) + (reading.ValueTo is { } to ? "–" + QuantityText.Write(to, NumberForm.Grouped) : "");
        var unit = reading.Percent ? "%" : reading.Unit;
        var (compareZh, compareEn) = Comparison(reading.Comparator);
        var traits = reading.Traits;
        var said = TraitWords.Where(word => traits.HasFlag(word.Trait)).ToList();
        var zh = string.Concat(said.Select(word => "，" + word.Zh));
        var en = string.Concat(said.Select(word => ", " + word.En));
        return new Bilingual($"「{words}」：{compareZh}{number}{unit}{zh}。", $"“{words}”: {compareEn}{number}{(unit.Length > 0 ? " " + unit : "")}{en}.");
    }

    private static (string Zh, string En) Comparison(Comparator comparator) => comparator switch
    {
        Comparator.Ge => ("至少", "at least "),
        Comparator.Gt => ("超過", "more than "),
        Comparator.Le => ("至多", "at most "),
        Comparator.Lt => ("未滿", "less than "),
        Comparator.About => ("約", "about "),
        Comparator.Nearly => ("接近", "nearly "),
        Comparator.Over => ("略多於", "somewhat over "),
        _ => ("", ""),
    };

    /// <summary>Why a verb was read so.</summary>
    public static Bilingual Why(in VerbReading reading, string text)
    {
        var words = reading.Span.Of(text);
        var (zh, en) = reading.Sense switch
        {
            VerbSense.Promise => ("承諾或預定，還沒發生", "a promise or plan, not yet done"),
            VerbSense.UnderWay => ("進行中", "under way"),
            VerbSense.Done => ("已經做到", "done"),
            VerbSense.NotDone => ("還沒做到", "not done"),
            _ => ("停止或暫緩", "stopped or put off"),
        };
        return new Bilingual($"「{words}」：{zh}。", $"“{words}”: {en}.");
    }

    /// <summary>Why a law was read so.</summary>
    public static Bilingual Why(in LawReading reading, string text) => new(
        $"「{reading.Span.Of(text)}」以「{reading.Kind}」結尾，是法規或計畫的名稱。", $"“{reading.Span.Of(text)}” ends in {reading.Kind}: the name of a law, rule or plan.");

    /// <summary>Why a document number was read so.</summary>
    public static Bilingual Why(in DocumentNumberReading reading, string text) => new(
        $"「{reading.Span.Of(text)}」是公文字號，裡面的數字不是數量。", $"“{reading.Span.Of(text)}” is the number of an official document, its figures are no quantity.");

    /// <summary>Why an outline number was read so.</summary>
    public static Bilingual Why(in OutlineReading reading, string text) => new(
        $"「{reading.Span.Of(text)}」是段落編號（第{reading.Number}點）。", $"“{reading.Span.Of(text)}” numbers a point (no. {reading.Number}).");

    /// <summary>Why a period was read so.</summary>
    public static Bilingual Why(in PeriodReading reading, string text) => new(
        $"「{reading.Span.Of(text)}」：{(reading.Event.Length > 0 ? "從" + reading.Event.Of(text).TrimEnd('起') + "起算" : "期間")}，{(reading.FromNextDay ? "當日不計" : "依所載起算")}。",
        $"“{reading.Span.Of(text)}”: a span of time{(reading.Event.Length > 0 ? " that runs from “" + reading.Event.Of(text) + "”" : "")}{(reading.FromNextDay ? ", the day itself does not count" : "")}.");

    /// <summary>Why a recurrence was read so.</summary>
    public static Bilingual Why(in RecurrenceReading reading, string text) => new(
        $"「{reading.Span.Of(text)}」：定期重複{(reading.Times is { } times ? $"，每期{(reading.AtLeast ? "至少" : "")}{times}次" : "")}。",
        $"“{reading.Span.Of(text)}”: comes again and again{(reading.Times is { } count ? $", {(reading.AtLeast ? "at least " : "")}{count} time(s) each" : "")}.");

    /// <summary>Why a meeting was read so.</summary>
    public static Bilingual Why(in MeetingReading reading, string text) => new(
        $"「{reading.Span.Of(text)}」是第{reading.Number}次會議，編號不是數量。", $"“{reading.Span.Of(text)}” is meeting no. {reading.Number}; the number is no quantity.");
}
