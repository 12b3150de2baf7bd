using System.Collections.Concurrent;
using System.Text;
using Guankao.Documents;
using Guankao.Importing.Trips;
using Guankao.Kernel;
using Guankao.Testing;

namespace Guankao.Flow.Tests.Trips;

/// <summary>Reads reports of trips from text, from the samples and from the corpus.</summary>
internal static class TripText
{
    private static readonly ConcurrentDictionary<string, TripDraft> Drafts = [];

    /// <summary>The corpus's report, or a visible skip where it is absent.</summary>
    public static TripDraft Corpus(string beginning)
    {
        var path = Repository.Corpus(beginning);
        Assert.SkipWhen(path is null, "The real report of a trip is not beside the repository.");
        return Drafts.GetOrAdd(path!, found =>
        {
            using var file = File.OpenRead(found);
            return Read(file, Path.GetFileName(found)).Value;
        });
    }

    public static TripDraft Sample()
    {
        using var file = File.OpenRead(Repository.File("samples", "trip-report.txt"));
        return Read(file, "trip-report.txt").Value;
    }

    public static Outcome<TripDraft> Read(string text) => Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "報告.txt");

    /// <summary>A short report with what a test is about in its course and at its end.</summary>
    public static TripDraft Told(string course, string end = "") => Read(
        $"出國報告\n服務機關：海安市政府交通局\n姓名職稱：沈若舟科長\n派赴國家：日本\n出國期間：113年9月3日至6日\n報告日期：113年10月1日\n\n一、過程\n\n{course}\n\n二、心得及建議\n\n{end}\n").Value;

    private static Outcome<TripDraft> Read(Stream content, string name) =>
        DocumentReader.Read(content, name).Is(out var document, out var refusal) ? TripReportReader.Read(document) : refusal;
}
