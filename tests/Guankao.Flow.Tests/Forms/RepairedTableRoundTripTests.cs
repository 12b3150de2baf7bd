using Guankao.Documents;
using Guankao.Documents.Writing;
using Guankao.Hosting;
using Guankao.Importing;
using Guankao.Publishing.Forms;
using Guankao.Testing;

namespace Guankao.Flow.Tests.Forms;

/// <summary>The repaired table with its lists of repairs and questions, dropped again as it was taken home.</summary>
public class RepairedTableRoundTripTests
{
    [Theory]
    [InlineData(OutputFormat.Ods)]
    [InlineData(OutputFormat.Xlsx)]
    [InlineData(OutputFormat.Docx)]
    [InlineData(OutputFormat.Odt)]
    public void Lists_BesideTheTable_AreNotTakenForItems(OutputFormat format)
    {
        var first = Read(File.ReadAllBytes(Repository.File("samples", "policy-table.txt")), "policy-table.txt").Policy!;
        Assert.True(DocumentWriter.Write(RepairedTablePrint.Of(DraftForms.Repaired(first)), format).Is(out var file, out var refusal), refusal?.Sentence.En);
        var again = Read(file.Content, file.Name);

        Assert.Equal(first.Items.Select(item => (item.Number, item.Title)), again.Policy!.Items.Select(item => (item.Number, item.Title)));
        Assert.Equal("policy", again.Tables[0].Kind.Code);
        Assert.Equal(3, again.Tables.Count);
        Assert.Contains(again.Tables[2].Columns, column => column.Name == "問題");
    }

    private static DocumentTables Read(byte[] content, string name)
    {
        Assert.True(DocumentReader.Read(new MemoryStream(content), name).Is(out var document, out var refusal), refusal?.Sentence.En);
        Assert.True(TableDoctor.Read(document).Is(out var read, out refusal), refusal?.Sentence.En);
        return read;
    }
}
