using System.Globalization;
using Guankao.Audit;
using Guankao.Documents;
using Guankao.Documents.Writing;
using Guankao.Hosting;
using Guankao.Importing;
using Guankao.Publishing;
using Guankao.Publishing.Forms;
using Guankao.Testing;

namespace Guankao.Flow.Tests.Forms;

/// <summary>Every form in every format, opened by the program that officials use and printed: pages, words, fonts.</summary>
public class OfficeFormTests
{
    public static TheoryData<OutputFormat> Packages => [OutputFormat.Ods, OutputFormat.Odt, OutputFormat.Xlsx, OutputFormat.Docx];

    public static TheoryData<OutputFormat> Texts => [OutputFormat.Odt, OutputFormat.Docx];

    [Theory]
    [MemberData(nameof(Packages))]
    public async Task PolicyTable_OpenedByLibreOffice_RepeatsItsHeaderAndHoldsEveryItem(OutputFormat format)
    {
        OfficePages.SkipWhereMissing();
        var draft = Draft();
        Assert.True(PolicyTablePrint.Write(DraftForms.Table(draft), format).Is(out var file, out _));

        var printed = await OfficePages.Of(file!, format);

        Assert.InRange(printed.Pages.Length, 3, 20);
        Assert.All(printed.Pages, page => Assert.Contains("重要工作項目", page, StringComparison.Ordinal));
        var text = string.Concat(printed.Pages);
        Assert.All(draft.Items.Where(item => item.Number is not null && item.Title.Length > 0), item => Assert.Contains($"{item.Number}、", text, StringComparison.Ordinal));
        Assert.Contains("截至113年12月底", text, StringComparison.Ordinal);
        Complete(printed);
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public async Task List_OpenedByLibreOffice_RepeatsItsHeaderAndNumbersItsPages(OutputFormat format)
    {
        OfficePages.SkipWhereMissing();
        var rows = Enumerable.Range(1, 80).Select(number => new CommitmentRow(
            Guid.CreateVersion7(), number, $"增設第{number}處托育設施", "海安市政府社會局", "社會福利", new DateOnly(2024, 12, 31), "B", GoalVerdictKind.NotMet,
            new ThreeLights(Light.Yellow, Light.Red, Light.Unlit), 4, 1, 2)).ToList();
        Assert.True(DocumentWriter.Write(CommitmentListPrint.Of(rows, new CommitmentSearch(Domain: "社會福利")), format).Is(out var file, out _));

        var printed = await OfficePages.Of(file!, format);

        Assert.InRange(printed.Pages.Length, 2, 12);
        Assert.All(printed.Pages, page => Assert.Contains("主辦", page, StringComparison.Ordinal));
        Assert.Contains("增設第80處托育設施", printed.Pages[^1], StringComparison.Ordinal);
        Complete(printed);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Commitment_OpenedByLibreOffice_ShowsPromiseReportAndHistory(OutputFormat format)
    {
        OfficePages.SkipWhereMissing();
        Assert.True(DocumentWriter.Write(CommitmentPagePrint.Of(Pages.Nursery(), Pages.Words), format).Is(out var file, out _));

        var printed = await OfficePages.Of(file!, format);

        Assert.InRange(printed.Pages.Length, 1, 4);
        var text = string.Concat(printed.Pages);
        foreach (var words in (string[])["增設托育設施", "新增3處托育設施", "截至6月底完成2處", "晚32天", "場地不足"])
        {
            Assert.Contains(words, text, StringComparison.Ordinal);
        }

        Complete(printed);
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public async Task GrantTable_OpenedByLibreOffice_RepeatsItsHeaderAndAddsUp(OutputFormat format)
    {
        OfficePages.SkipWhereMissing();
        var lines = Enumerable.Range(1, 70).Select(number => new GrantTableLine(number.ToString(CultureInfo.InvariantCulture), $"第{number}處據點")
        {
            Payee = "青松協會", Total = 100_000, Own = 30_000, Subsidy = 70_000,
        }).ToList();
        Assert.True(DocumentWriter.Write(GrantTablePrint.Of(new GrantTableForm("海安市113年度據點補助經費表", "元", lines)), format).Is(out var file, out _));

        var printed = await OfficePages.Of(file!, format);

        Assert.InRange(printed.Pages.Length, 2, 8);
        Assert.All(printed.Pages, page => Assert.Contains("補助款", page, StringComparison.Ordinal));
        Assert.Contains("第70處據點", string.Concat(printed.Pages), StringComparison.Ordinal);
        Assert.Contains("7,000,000", printed.Pages[^1], StringComparison.Ordinal);
        Complete(printed);
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public async Task RulingTable_OpenedByLibreOffice_RepeatsItsHeaderAndHoldsEveryState(OutputFormat format)
    {
        OfficePages.SkipWhereMissing();
        var lines = Enumerable.Range(1, 40).Select(number => new RulingLine(
            number.ToString(CultureInfo.InvariantCulture), $"第{number}號公園積水", "請於三個月內改善排水", "已會勘，預定下月施工。", number % 2 == 0 ? "解除列管" : "繼續列管")
        {
            Leads = ["海安市政府工務局"], Due = "113.9.30",
        }).ToList();
        Assert.True(DocumentWriter.Write(RulingTablePrint.Of(new RulingTableForm("海安市政府第12次市政會議裁示事項辦理情形表", lines)), format).Is(out var file, out _));

        var printed = await OfficePages.Of(file!, format);

        Assert.InRange(printed.Pages.Length, 2, 8);
        Assert.All(printed.Pages, page => Assert.Contains("列管情形", page, StringComparison.Ordinal));
        var text = string.Concat(printed.Pages);
        Assert.Contains("第40號公園積水", text, StringComparison.Ordinal);
        Assert.Contains("解除列管20案", text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Complete(printed);
    }

    // A page number on each page of several, and every letter in the file itself.
    private static void Complete(OfficePages printed)
    {
        Assert.NotEmpty(printed.Fonts);
        Assert.Empty(printed.NotEmbedded);
        if (printed.Pages.Length > 1)
        {
            var many = printed.Pages.Length;
            Assert.All(printed.Pages.Select((page, i) => (page, Number: $"{i + 1}/{many}")), each => Assert.Contains(each.Number, each.page, StringComparison.Ordinal));
        }
    }

    private static PolicyTableDraft Draft()
    {
        using var file = File.OpenRead(Repository.File("samples", "policy-table.txt"));
        return PolicyTableReader.Read(DocumentReader.Read(file, "policy-table.txt").Value).Value;
    }
}
