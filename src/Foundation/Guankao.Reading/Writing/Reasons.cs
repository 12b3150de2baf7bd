using Guankao.Kernel;

namespace Guankao.Reading;

/// <summary>
/// Says in one sentence why something was read as it was. Made only when somebody asks, so that reading itself stays
/// free of it. The text is the one that was read.
/// </summary>
public static partial class Reasons
{
    /// <summary>Why a date was read so.</summary>
    public static Bilingual Why(in DateReading reading, string text)
    {
        var words = reading.Span.Of(text);
        var value = reading is { From: null, To: null } ? ("哪一年要看文件日期", "the year must come from the document") : Interval(reading);
        var (zh, en) = (reading.Role, reading.Precision) switch
        {
            (DateRole.By, _) => ("最晚到", "not later than"),
            (DateRole.From, _) => ("從這天起", "from"),
            (DateRole.Range, _) => ("從前一個日期到後一個日期", "from the first to the second"),
            (DateRole.During, _) => ("在這段期間內", "within"),
            (_, DatePrecision.Day) => ("就是這一天", "that day"),
            (_, DatePrecision.MonthEnd) => ("月底指最後一天", "the end of the month is its last day"),
            _ => ("指整段期間", "the whole of it"),
        };
        var year = reading.Inherited && reading is not { From: null, To: null }
            ? ("；字面沒有年份，承前文或文件日期", "; the words name no year, it comes from before or from the document") : ("", "");
        var (doubtZh, doubtEn) = Doubt(reading.Doubt);
        return new Bilingual(
            $"「{words}」：{zh}，{value.Item1}{year.Item1}{doubtZh}。",
            $"“{words}”: {en}, {value.Item2}{year.Item2}{doubtEn}.");
    }

    private static (string Zh, string En) Interval(in DateReading reading) => (reading.From, reading.To) switch
    {
        ({ } from, { } to) when from == to => (DateText.Write(from), DateText.Write(from, DateForm.Iso)),
        ({ } from, { } to) => ($"{DateText.Write(from)}至{DateText.Write(to)}", $"{DateText.Write(from, DateForm.Iso)} to {DateText.Write(to, DateForm.Iso)}"),
        ({ } from, null) => (DateText.Write(from), DateText.Write(from, DateForm.Iso)),
        (_, { } to) => (DateText.Write(to), DateText.Write(to, DateForm.Iso)),
        _ => ("", ""),
    };

    private static (string Zh, string En) Doubt(DateDoubt doubt) => doubt switch
    {
        DateDoubt.Impossible => ("；曆上沒有這一天，可能是指該月最後一天，請確認", "; the calendar has no such day, the month's last day is likely meant, please check"),
        DateDoubt.YearSlip => ("；年份與前後文差太多，可能漏了一個數字，請確認", "; the year is far from the others, a digit may be missing, please check"),
        DateDoubt.WrongWeekday => ("；括號裡的星期與日期不合，請確認", "; the weekday in brackets is not that day's, please check"),
        DateDoubt.Reversed => ("；迄日早於起日，請確認", "; the end lies before the beginning, please check"),
        _ => ("", ""),
    };

    /// <summary>Why an agency was read so.</summary>
    public static Bilingual Why(in AgencyReading reading, string text)
    {
        var words = reading.Span.Of(text);
        return reading.Name is null
            ? new Bilingual($"「{words}」像是機關或團體，但名冊裡沒有，或有好幾個同名。", $"“{words}” looks like a body, but the register has none or several of that name.")
            : reading.Name == words
                ? new Bilingual($"「{words}」是名冊裡的全名。", $"“{words}” is a full name in the register.")
                : new Bilingual($"「{words}」在這份文件裡指「{reading.Name}」。", $"In this document “{words}” means {reading.Name}.");
    }
}
