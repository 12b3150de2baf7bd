using System.Reflection;
using Guankao.Audit;
using Guankao.Testing;

namespace Guankao.Ledger.Tests.Audit;

public class FindingCatalogTests
{
    [Fact]
    public void Catalog_Codes_AreUniqueAndComplete()
    {
        var kinds = typeof(FindingCatalog).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => f.GetValue(null)).OfType<FindingKind>().ToList();
        Assert.Equal(kinds.Count, FindingCatalog.All.Count);
        Assert.Equal(kinds.Count, kinds.Select(k => k.Code).Distinct().Count());
    }

    [Fact]
    public void Docs_ListEveryCode()
    {
        var page = File.ReadAllText(Repository.File("docs", "findings.md"));
        Assert.All(FindingCatalog.All, kind => Assert.Contains($"`{kind.Code}`", page, StringComparison.Ordinal));
    }
}
