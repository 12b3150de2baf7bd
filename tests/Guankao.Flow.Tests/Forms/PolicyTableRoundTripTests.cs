using Guankao.Documents;
using Guankao.Documents.Writing;
using Guankao.Hosting;
using Guankao.Importing;
using Guankao.Publishing.Forms;
using Guankao.Reading;
using Guankao.Testing;

namespace Guankao.Flow.Tests.Forms;

/// <summary>What we export, we import again without a loss.</summary>
public class PolicyTableRoundTripTests
{
    public static TheoryData<OutputFormat> Formats => [.. Enum.GetValues<OutputFormat>()];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Sample_ExportedAndImportedAgain_HoldsTheSameItems(OutputFormat format) =>
        AssertSame(Draft(Repository.File("samples", "policy-table.txt")), format);

    [Theory]
    [MemberData(nameof(Formats))]
    public void RealTable_ExportedAndImportedAgain_HoldsTheSameItems(OutputFormat format)
    {
        var path = Repository.Corpus("003_");
        Assert.SkipWhen(path is null, "The real policy table is not beside the repository.");

        AssertSame(Draft(path!), format);
    }

    private static void AssertSame(PolicyTableDraft first, OutputFormat format)
    {
        Assert.True(PolicyTablePrint.Write(DraftForms.Table(first), format).Is(out var file, out var refusal), refusal?.Sentence.En);
        var again = Draft(file!);

        Assert.NotEmpty(first.Items);
        Assert.Equal(first.Period, again.Period);
        Assert.Equal(first.City, again.City);
        Assert.Equal(first.Items.Count, again.Items.Count);
        Assert.All(first.Items.Zip(again.Items), pair => Assert.Equal(Told(pair.First), Told(pair.Second)));
    }

    private static string Told(DraftItem item) => string.Join("\n", [
        $"{item.Number}|{item.Title}|{item.Lead}|{string.Join('、', item.Supporting)}|{item.Domain}|{item.Outline}|{item.Category}",
        $"goal {item.Goal?.Text}",
        .. item.Milestones.Select(milestone => $"{milestone.Index} {milestone.Path} {milestone.Text} {string.Join(' ', milestone.Due.Select(due => $"{due.From}-{due.To}"))}"),
        $"report {item.Report}",
        $"grade {item.Grade} {item.GradePrinted}",
    ]);

    private static PolicyTableDraft Draft(string path)
    {
        using var file = File.OpenRead(path);
        return Draft(file, Path.GetFileName(path));
    }

    private static PolicyTableDraft Draft(PrintedFile file)
    {
        using var stream = new MemoryStream(file.Content);
        return Draft(stream, file.Name);
    }

    private static PolicyTableDraft Draft(Stream content, string name)
    {
        Assert.True(DocumentReader.Read(content, name).Is(out var document, out var refusal), refusal?.Sentence.En);
        Assert.True(PolicyTableReader.Read(document!, AgencyRegister.Taiwan).Is(out var draft, out refusal), refusal?.Sentence.En);
        return draft!;
    }
}
