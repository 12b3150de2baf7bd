using Guankao.Documents;
using Guankao.Importing;
using Guankao.Testing;

namespace Guankao.Flow.Tests.Importing;

public class CorpusTableTests
{
    [Fact]
    public void RealTable_OfTwentyPages_LosesNoItemAndNoCharacter()
    {
        var path = Repository.Corpus("003_");
        Assert.SkipWhen(path is null, "The real policy table is not beside the repository.");
        using var file = File.OpenRead(path!);

        Assert.True(DocumentReader.Read(file, Path.GetFileName(path!)).Is(out var document, out _));
        Assert.True(PolicyTableReader.Read(document!).Is(out var draft, out _));

        Assert.Equal(Enumerable.Range(1, 113).Except([5]), draft!.Items.Select(item => item.Number!.Value));
        Assert.Contains(draft.Questions, question => question.Code == "number-gap");
        Assert.All(draft.Items, item =>
            Assert.Equal(string.Concat(item.RawCells), string.Concat(item.Cells.Select(cell => cell.Text))));
    }
}
