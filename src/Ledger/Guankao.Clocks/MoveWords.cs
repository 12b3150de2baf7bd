using Guankao.Calendar;
using Guankao.Kernel;
using Guankao.Rules;

namespace Guankao.Clocks;

/// <summary>Why a clock moved, in both languages.</summary>
internal static class MoveWords
{
    private const int MostNamed = 5;

    public static Bilingual Days(IReadOnlyList<PassedDay> changed)
    {
        var named = changed.Take(MostNamed).ToList();
        var more = changed.Count - named.Count;
        return new(
            $"辦公日曆異動：{string.Join("；", named.Select(d => $"{d.Day.Named().ZhHant}改為{Zh(d)}"))}{(more == 0 ? "" : $"；另 {more} 日")}。",
            $"The office calendar changed: {string.Join("; ", named.Select(d => $"{d.Day.Named().En} is now {En(d)}"))}{(more == 0 ? "" : $"; {more} more day(s)")}.");
    }

    public static Bilingual Rule(KnownRule before, RuleRow now) => new(
        $"規則異動：「{before.ZhHant}」（{before.Article}）改為「{now.Text.ZhHant}」（{now.Article}）。",
        $"The rule changed: “{before.En}” ({before.Article}) is now “{now.Text.En}” ({now.Article}).");

    private static string Zh(PassedDay day) => day.Kind switch
    {
        DayKind.Working => "上班日",
        DayKind.Weekend => "例假日",
        DayKind.MorningClosure => $"上午停止上班（{day.Name.ZhHant}）",
        DayKind.AfternoonClosure => $"下午停止上班（{day.Name.ZhHant}）",
        DayKind.Closure => $"停止上班（{day.Name.ZhHant}）",
        _ => day.Name.ZhHant,
    };

    private static string En(PassedDay day) => day.Kind switch
    {
        DayKind.Working => "worked",
        DayKind.Weekend => "a plain weekend",
        DayKind.MorningClosure => $"closed in the morning ({day.Name.En})",
        DayKind.AfternoonClosure => $"closed in the afternoon ({day.Name.En})",
        DayKind.Closure => $"closed ({day.Name.En})",
        _ => day.Name.En,
    };
}
