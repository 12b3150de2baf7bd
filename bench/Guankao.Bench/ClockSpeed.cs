using System.Globalization;
using Guankao.Calendar;
using Guankao.Rules;

namespace Guankao.Bench;

/// <summary>
/// Due dates a second on one core, over every shipped clock and every day of four years; and open clocks run again
/// after a calendar changed in the middle of its year. Seconds are those of the processor.
/// </summary>
internal static class ClockSpeed
{
    public static int Run(int count)
    {
        var days = CalendarShelf.Shipped.For("臺北市");
        var clocks = RuleBook.Shipped.Rows.Where(r => r.Clock is not null).Select(r => r.Clock!).ToArray();
        var starts = Enumerable.Range(0, 1461).Select(i => Moment.StartOf(new DateOnly(2023, 1, 1).AddDays(i))).ToArray();

        Console.WriteLine($"{clocks.Length} clocks, {starts.Length} start days");
        Console.WriteLine("| what | count | processor seconds | a second | result |");
        Console.WriteLine("|---|---:|---:|---:|---|");
        Measure("due dates", count, n => Sum(n, i => clocks[i % clocks.Length].Due(At(starts, i), days).Day.DayNumber));
        Measure("explained due dates", count / 20, n => Sum(n, i => clocks[i % clocks.Length].Explain(At(starts, i).Day, days).Steps.Count));

        var before = CalendarShelf.Shipped.KnownOn(new DateOnly(2025, 6, 12), "臺北市");
        Measure("open clocks run again after 114 changed", count / 10, n => MovedDeadlines
            .Between(Enumerable.Range(0, n).Select(i => (i, clocks[i % clocks.Length], new ClockRun(At(starts, i)))), before, days)
            .LongCount(), "moved");
        return 0;
    }

    private static Moment At(Moment[] starts, int i) => starts[(int)(i * 31L % starts.Length)];

    private static long Sum(int count, Func<int, int> each)
    {
        long sum = 0;
        for (var i = 0; i < count; i++)
        {
            sum += each(i);
        }

        return sum;
    }

    private static void Measure(string what, int count, Func<int, long> run, string result = "checksum")
    {
        // Warm until the compiler has settled.
        var start = Environment.CpuUsage.TotalTime;
        while (Environment.CpuUsage.TotalTime - start < TimeSpan.FromSeconds(2))
        {
            run(Math.Min(count, 100_000));
        }

        var before = Environment.CpuUsage.TotalTime;
        var found = run(count);
        var seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {count} | {seconds:0.000} | {count / seconds:0} | {result} {found} |"));
    }
}
