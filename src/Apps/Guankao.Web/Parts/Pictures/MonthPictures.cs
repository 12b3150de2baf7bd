using System.Globalization;
using Guankao.Calendar;
using Guankao.Publishing;
using Guankao.Web.Language;
using Microsoft.Extensions.Localization;

namespace Guankao.Web.Parts.Pictures;

/// <summary>What falls due by month: against what is done, and added up.</summary>
internal static class MonthPictures
{
    public const string DueKey = "due";
    public const string BurnKey = "burn";
    private const int Left = 56;
    private const int Floor = 300;
    private const int Ceiling = 24;
    private const int MostMonths = 24;

    /// <summary>A stacked column for each month.</summary>
    public static Picture Due(IReadOnlyList<DueMonth> all, IStringLocalizer texts)
    {
        var months = all.TakeLast(MostMonths).ToList();
        var (most, step) = (Math.Max(1, months.Max(month => month.Due)), Step(months.Count));
        var drawing = new Drawing(texts["picture.due"], Width(months.Count), Floor + 70);
        Axis(drawing, most, months, step);
        for (var at = 0; at < months.Count; at++)
        {
            var y = (double)Floor;
            foreach (var (count, colour, word) in Parts(months[at], texts).Where(part => part.Count > 0))
            {
                var high = (Floor - Ceiling) * (double)count / most;
                y -= high;
                drawing.Box(Left + (at * step) + (step * 0.15), y, step * 0.7, high, colour, $"{Name(months[at])} {word} {count}");
            }
        }

        Legend(drawing, Parts(months[0], texts).Select(part => (part.Colour, part.Word)));
        return new Picture(DueKey, texts["picture.due"], texts["picture.due.says"], drawing,
            [texts["picture.month"], texts["light.schedule.Green"], texts["light.schedule.Yellow"], texts["light.schedule.Red"], texts["light.schedule.Unlit"]],
            [.. months.Select(month => new PictureRow(Name(month), null,
                [Number(month.Schedule.Green), Number(month.Schedule.Yellow), Number(month.Schedule.Red), Number(month.Schedule.Unlit)]))])
        { File = Links.Pictures.File(DueKey) };
    }

    /// <summary>What was due so far, and what of it is done.</summary>
    public static Picture Burn(IReadOnlyList<DueMonth> all, IStringLocalizer texts)
    {
        var months = all.TakeLast(MostMonths).ToList();
        var sums = new List<(DueMonth Month, int Due, int Done)>();
        foreach (var month in months)
        {
            var last = sums.Count == 0 ? default : sums[^1];
            sums.Add((month, last.Due + month.Due, last.Done + month.Done));
        }

        var (most, step) = (Math.Max(1, sums[^1].Due), Step(months.Count));
        var drawing = new Drawing(texts["picture.burn"], Width(months.Count), Floor + 70);
        Axis(drawing, most, months, step);
        double X(int at) => Left + ((at + 0.5) * step);
        double Y(int count) => Floor - ((Floor - Ceiling) * (double)count / most);
        drawing.Line(sums.Select((sum, at) => (X(at), Y(sum.Due))), Drawing.Soft, 2.5, "6 4");
        drawing.Line(sums.Select((sum, at) => (X(at), Y(sum.Done))), Drawing.Good, 3.5);
        for (var at = 0; at < sums.Count; at++)
        {
            drawing.Box(X(at) - 4, Y(sums[at].Done) - 4, 8, 8, Drawing.Good, $"{Name(sums[at].Month)} {texts["picture.done"]} {sums[at].Done} / {sums[at].Due}");
        }

        Legend(drawing, [(Drawing.Soft, texts["picture.due-so-far"].Value), (Drawing.Good, texts["picture.done"].Value)]);
        return new Picture(BurnKey, texts["picture.burn"], texts["picture.burn.says", Number(sums[^1].Done), Number(sums[^1].Due)], drawing,
            [texts["picture.month"], texts["picture.due-so-far"], texts["picture.done"]],
            [.. sums.Select(sum => new PictureRow(Name(sum.Month), null, [Number(sum.Due), Number(sum.Done)]))])
        { File = Links.Pictures.File(BurnKey) };
    }

    private static IEnumerable<(int Count, string Colour, string Word)> Parts(DueMonth month, IStringLocalizer texts) =>
    [
        (month.Schedule.Green, Drawing.Good, texts["light.schedule.Green"]), (month.Schedule.Yellow, Drawing.Look, texts["light.schedule.Yellow"]),
        (month.Schedule.Red, Drawing.Bad, texts["light.schedule.Red"]), (month.Schedule.Unlit, Drawing.None, texts["light.schedule.Unlit"]),
    ];

    private static void Axis(Drawing drawing, int most, List<DueMonth> months, double step)
    {
        // A line stands at the height of its whole number: half of three is no commitment.
        foreach (var value in new[] { 0, most / 2, most }.Distinct())
        {
            var y = Floor - ((Floor - Ceiling) * value / (double)Math.Max(1, most));
            drawing.Line([(Left, y), (Left + (months.Count * step), y)], "#d3dbde", 1);
            drawing.Words(Left - 8, y + 4, Number(value), "end", 12, Drawing.Soft);
        }

        for (var at = 0; at < months.Count; at++)
        {
            var x = Left + ((at + 0.5) * step);
            drawing.Words(x, Floor + 17, Number(months[at].Month), "middle", 12);
            if (at == 0 || months[at].Month == 1 || months[at].Year != months[at - 1].Year)
            {
                drawing.Words(x, Floor + 34, Year(months[at]), "middle", 12, Drawing.Soft);
            }
        }
    }

    private static void Legend(Drawing drawing, IEnumerable<(string Colour, string Word)> parts)
    {
        var x = (double)Left;
        foreach (var (colour, word) in parts)
        {
            drawing.Box(x, Floor + 46, 14, 14, colour).Words(x + 20, Floor + 58, word, size: 13);
            x += 40 + (word.Sum(letter => letter > 255 ? 13 : 7.2));
        }
    }

    private static string Year(DueMonth month) => CalendarChoice.IsRoc
        ? Number(month.Year - RocDate.Offset)
        : month.Year.ToString(CultureInfo.InvariantCulture);

    private static string Name(DueMonth month) => CalendarChoice.IsRoc && !PageLanguage.Current.IsEnglish
        ? string.Create(CultureInfo.InvariantCulture, $"{month.Year - RocDate.Offset}年{month.Month}月")
        : string.Create(CultureInfo.InvariantCulture, $"{month.Year}-{month.Month:00}");

    private static double Step(int months) => Math.Clamp(760.0 / Math.Max(1, months), 30, 90);

    private static int Width(int months) => Math.Max(420, Left + (int)(months * Step(months)) + 16);

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
