using System.Globalization;
using System.Text;
using Guankao.Reading;

namespace Guankao.Bench;

/// <summary>
/// Speed and allocation of reading, over real documents repeated to a given size. Lines are read one by one. Seconds are
/// those of the processor, so that what else the machine does changes nothing.
/// </summary>
internal static class ReadingSpeed
{
    private static readonly ReadingContext Context = new(new DateOnly(2023, 12, 31), "臺北市");

    public static int Run(string folder, string[] sizes)
    {
        var lines = Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(file => File.ReadAllLines(file)).Where(line => line.Length > 0).ToArray();
        var bytes = lines.Sum(line => (long)Encoding.UTF8.GetByteCount(line) + 1);
        var reader = new ProseReader(AgencyRegister.Taiwan);
        var mentions = new Mentions();
        var dates = new List<DateReading>();
        Console.WriteLine($"{lines.Length} lines, {bytes / 1e6:0.000} MB of UTF-8, repeated");
        Console.WriteLine("| what | MB | processor seconds | MB/s | readings | bytes allocated per 10 characters |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        foreach (var size in sizes.Length == 0 ? ["1", "10", "100"] : sizes)
        {
            var repeats = (int)Math.Max(1, Math.Round(double.Parse(size, CultureInfo.InvariantCulture) * 1e6 / bytes));
            Measure("dates", lines, repeats, bytes, line =>
            {
                reader.ReadDates(line, Context, dates);
                return dates.Count;
            });
            Measure("everything", lines, repeats, bytes, line =>
            {
                reader.Read(line, Context, mentions);
                return mentions.Dates.Count + mentions.Quantities.Count + mentions.Agencies.Count + mentions.Verbs.Count;
            });
        }

        return 0;
    }

    private static void Measure(string what, string[] lines, int repeats, long bytes, Func<string, int> read)
    {
        // Warm until the compiler has settled, so that 1 MB is measured as 100 MB is.
        var start = Environment.CpuUsage.TotalTime;
        while (Environment.CpuUsage.TotalTime - start < TimeSpan.FromSeconds(4))
        {
            Pass(lines, read);
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var before = Environment.CpuUsage.TotalTime;
        long found = 0;
        for (var repeat = 0; repeat < repeats; repeat++)
        {
            found += Pass(lines, read);
        }

        var seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        var characters = (double)lines.Sum(line => (long)line.Length) * repeats;
        var megabytes = bytes * repeats / 1e6;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {what} | {megabytes:0.0} | {seconds:0.000} | {megabytes / seconds:0} | {found} | {allocated / characters * 10:0.0000} |"));
    }

    private static long Pass(string[] lines, Func<string, int> read)
    {
        long found = 0;
        foreach (var line in lines)
        {
            found += read(line);
        }

        return found;
    }
}
