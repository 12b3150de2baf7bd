using System.Diagnostics;
using System.Globalization;
using Guankao.Documents;
using Guankao.Documents.Writing;

namespace Guankao.Bench;

/// <summary>How fast documents become blocks and tables: a sheet of 20,000 rows of Chinese text in three formats, and any file given.</summary>
internal static class DocumentSpeed
{
    private const int Rows = 20_000;
    private const int Columns = 10;
    private const string Letters = "社會住宅興建計畫工務局都市發展辦理進度說明本期已完成規劃設計發包施工中預計明年度";

    /// <summary>Writes the sheets to a folder; a run of its own, so that writing does not count as memory of reading.</summary>
    internal static int Make(string folder)
    {
        Directory.CreateDirectory(folder);
        var table = new PrintedTable("表", [.. Enumerable.Repeat(new PrintedColumn(20), Columns)])
        {
            Rows = [.. Lines().Select(line => line.Select(PrintedCell.Of).ToArray())],
        };
        var document = new PrintedDocument("表", PaperTurn.Landscape, [table]);
        File.WriteAllBytes(Path.Combine(folder, "sheet.xlsx"), DocumentWriter.Write(document, OutputFormat.Xlsx).Value.Content);
        File.WriteAllBytes(Path.Combine(folder, "sheet.ods"), DocumentWriter.Write(document, OutputFormat.Ods).Value.Content);
        File.WriteAllText(Path.Combine(folder, "sheet.csv"), string.Join("\r\n", Lines().Select(line => string.Join(',', line))));
        return 0;
    }

    internal static int Read(string path) => Time(Path.GetFileName(path), File.ReadAllBytes(path), Path.GetFileName(path), times: path.EndsWith(".pdf", StringComparison.Ordinal) ? 2 : 5);

    /// <summary>One reading in a process of its own, so that its peak memory is that of one document.</summary>
    internal static int Once(string path) => Time(Path.GetFileName(path), File.ReadAllBytes(path), Path.GetFileName(path), times: 1);

    private static int Time(string what, byte[] file, string name, int times)
    {
        var spent = new List<double>();
        long peak = 0;
        for (var i = 0; i < times; i++)
        {
            var watch = Stopwatch.StartNew();
            if (!DocumentReader.Read(new MemoryStream(file), name).Is(out var document, out var refusal))
            {
                Console.Error.WriteLine(refusal.Sentence.En);
                return 1;
            }

            spent.Add(watch.Elapsed.TotalMilliseconds);
            if (i == 0)
            {
                peak = Process.GetCurrentProcess().PeakWorkingSet64 >> 20;
                Console.WriteLine($"{what}: {file.Length / 1024:#,0} KiB, {document.Blocks.OfType<Table>().Count()} tables, {document.Blocks.OfType<Table>().Sum(table => table.Rows.Count):#,0} rows");
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  first {spent[0]:0} ms, best {spent.Min():0} ms, peak {peak} MiB, processor {Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds / times:0.00} s each with starting"));
        return 0;
    }

    private static IEnumerable<string[]> Lines()
    {
        var chance = new Random(20231231);
        for (var row = 0; row < Rows; row++)
        {
            yield return [.. Enumerable.Range(0, Columns).Select(column => column == 0
                ? (row + 1).ToString(CultureInfo.InvariantCulture)
                : string.Concat(Enumerable.Range(0, 10 + chance.Next(25)).Select(_ => Letters[chance.Next(Letters.Length)])))];
        }
    }
}
