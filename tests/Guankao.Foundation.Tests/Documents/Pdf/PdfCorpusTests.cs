using System.Globalization;
using Guankao.Documents;
using Guankao.Testing;

namespace Guankao.Foundation.Tests.Documents.Pdf;

/// <summary>Real tables of the ministry; figures and structure only.</summary>
public class PdfCorpusTests
{
    [Theory]
    [InlineData("h08-", 181_021, 16_354)]
    [InlineData("h09-", 180_999, 16_332)]
    public void SocialHousing_OfDecember113_HasItsRowsColumnsAndSums(string file, int total, int planned)
    {
        var table = Assert.Single(Document(file).Blocks.OfType<Table>());

        Assert.Equal(72, table.Rows.Count);
        Assert.Equal([1, 1, 4, 1, 1], table.Rows[0].Cells.Select(cell => cell.ColumnSpan));
        Assert.Equal([2, 2, 1, 2, 2], table.Rows[0].Cells.Select(cell => cell.RowSpan));
        var body = table.Rows.Skip(2).Take(69).ToList();
        Assert.All(body.Where((_, i) => i % 3 == 0), row => Assert.Equal(3, row.Cells[0].RowSpan));
        var figures = body.ConvertAll(row => row.Cells.TakeLast(6).Select(Number).ToArray());
        Assert.All(figures, row => Assert.Equal(row[3], row[0] + row[1] + row[2]));
        Assert.All(figures, row => Assert.Equal(row[5], row[3] + row[4]));
        Assert.All(figures.Chunk(3).SkipLast(1), city => Assert.Equal(city[2][0], city[0][0] + city[1][0]));
        Assert.Equal((total, planned), (figures[^1][5], figures[^2][4]));
    }

    [Fact]
    public void SocialHousing_Of107_IsOneTableOverFivePages()
    {
        var document = Document("h05-");
        var table = Assert.Single(document.Blocks.OfType<Table>());

        Assert.Equal(135, table.Rows.Count);
        Assert.Equal([40, 24, 32, 19, 3, 5, 2, 1, 1, 2, 1, 1, 1, 1], table.Rows.Where(row => row.Cells.Count == 9).Skip(1).Select(row => row.Cells[0].RowSpan));
        Assert.Equal(Enumerable.Range(1, 5), table.Rows.Select(row => row.Locator.Page!.Value).Distinct());
        var homes = table.Rows.Skip(1).SkipLast(1).Sum(row => row.Cells[row.Cells.Count == 9 ? 7 : 6] is { Text: not "-" } cell ? Number(cell) : 0);
        Assert.Equal(45_519, homes);
        Assert.Equal(5, document.Blocks.OfType<Margin>().Count(margin => margin.Kind == MarginKind.PageNumber));
        Assert.Equal(4, document.Blocks.OfType<Margin>().Count(margin => margin.Kind == MarginKind.RepeatedHeader));
    }

    private static SourceDocument Document(string file)
    {
        Poppler.OrSkip();
        var path = Repository.Corpus(file);
        Assert.SkipWhen(path is null, $"The real document {file} is not beside the repository.");
        return Read.File(path);
    }

    private static int Number(TableCell cell) => int.Parse(cell.Text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}
