using Guankao.Documents;
using Guankao.Importing;
using Guankao.Testing;

namespace Guankao.Flow.Tests.Tables;

/// <summary>Every real document beside the repository, and every sample of our own: what is made of it, and that nothing is lost.</summary>
public class EveryDocumentTests
{
    private const string Nowhere = "The real documents are not beside the repository.";

    // Where the folder is absent one row stays, so that the skipping is seen.
    public static TheoryData<string> Real => Repository.Shared is { } shared && Directory.Exists(Path.Combine(shared, "corpus"))
        ? [.. Directory.EnumerateFiles(Path.Combine(shared, "corpus")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)]
        : [Nowhere];

    public static TheoryData<string> Samples =>
        [.. Directory.EnumerateFiles(Repository.File("samples")).Select(path => Path.GetFileName(path)).Where(name => !name.EndsWith(".json", StringComparison.Ordinal) && !name.EndsWith(".py", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Real))]
    public void RealDocument_BecomesTheTablesThatWereLookedAt(string name)
    {
        Assert.SkipWhen(name == Nowhere, Nowhere);
        var golden = Repository.File("tests", "Guankao.Flow.Tests", "Tables", "Goldens", name + ".json");
        var document = Doctored.Document(Beside(name));

        GoldenFile.Check(golden, TableDoctor.Read(document).Is(out var read, out var refusal) ? TableOutline.Of(read) : $"refused: {refusal.Code}\n");
    }

    [Theory]
    [MemberData(nameof(Real))]
    public void RealDocument_LosesNoCell(string name)
    {
        Assert.SkipWhen(name == Nowhere, Nowhere);
        LosesNothing(Beside(name));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Sample_LosesNoCell(string name) => LosesNothing(Repository.File("samples", name));

    public static TheoryData<string> LookedAt => [.. Directory.EnumerateFiles(Repository.File("samples"), "*.tables.expected.json").Select(path => Path.GetFileName(path)[..^".tables.expected.json".Length]).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(LookedAt))]
    public void Sample_BecomesTheTablesThatWereLookedAt(string name) =>
        GoldenFile.Check(Repository.File("samples", name + ".tables.expected.json"), TableOutline.Of(Doctored.File(Repository.File("samples", name))));

    private static string Beside(string name) => Path.Combine(Repository.Shared!, "corpus", name);

    // Every text of every cell of every table must be found in the answer, word for word but for blanks.
    private static void LosesNothing(string path)
    {
        var document = Doctored.Document(path);
        if (!TableDoctor.Read(document).Is(out var read, out _))
        {
            Assert.DoesNotContain(document.Blocks, block => block is Table);
            return;
        }

        var told = read.Tables.SelectMany(Told).Concat(read.Policy?.Items.SelectMany(item => item.RawCells) ?? []).Select(Tight).ToHashSet(StringComparer.Ordinal);
        told.UnionWith(read.Policy?.Columns.Select(column => Tight(column.Printed)) ?? []);
        var whole = string.Join('\n', told);
        var lost = document.Blocks.OfType<Table>().SelectMany(table => table.Rows).SelectMany(row => row.Cells)
            .Select(cell => Tight(cell.Text)).Where(text => text.Length > 0 && !told.Contains(text) && !whole.Contains(text, StringComparison.Ordinal));
        Assert.Empty(lost);
    }

    private static IEnumerable<string> Told(TableDraft table) =>
        table.Rows.SelectMany(row => row.RawCells.Concat(row.Cells.Select(cell => cell.Text)))
            .Concat(table.Around.SelectMany(line => line.Cells)).Append(table.Name);

    private static string Tight(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
