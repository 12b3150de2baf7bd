using System.Diagnostics;
using System.Text;
using Guankao.Documents.Writing;

namespace Guankao.Foundation.Tests.Documents.Writing;

/// <summary>Holds our files against a program that officials use, and print pages against the browser that prints them.</summary>
public class OfficeTests
{
    [Theory]
    [MemberData(nameof(RoundTripTests.Packages), MemberType = typeof(RoundTripTests))]
    public async Task File_OpenedByLibreOffice_ShowsItsWords(OutputFormat format)
    {
        Assert.SkipUnless(OnPath("soffice"), "LibreOffice is not installed.");
        Assert.SkipUnless(OnPath("pdftotext"), "poppler-utils is not installed.");
        var folder = Directory.CreateTempSubdirectory("guankao-office-");
        try
        {
            var source = Path.Combine(folder.FullName, "sheet." + format.Ending());
            await File.WriteAllBytesAsync(source, Sheets.Write(Sheets.Of(Sheets.Grants), format).Content, TestContext.Current.CancellationToken);
            await Run("soffice", $"-env:UserInstallation={new Uri(Path.Combine(folder.FullName, "profile")).AbsoluteUri}", "--headless",
                "--convert-to", "pdf", "--outdir", folder.FullName, source);

            // Letters of other fonts on a host set blanks of their own.
            var text = string.Concat((await TextOf(Path.Combine(folder.FullName, "sheet.pdf"))).Where(c => !char.IsWhiteSpace(c)));
            foreach (var words in (string[])["單位：新臺幣元", "受補助單位", "1,250,000", "62.50%", "113/3/8", "113/12/31", "合計", "1/1"])
            {
                Assert.Contains(words, text, StringComparison.Ordinal);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task PrintPage_PrintedAsPdf_RepeatsItsHeaderOnEveryPage()
    {
        var printer = PdfPrinter.OfThisHost();
        Assert.SkipUnless(printer.IsInstalled, "Chromium is not installed.");
        Assert.SkipUnless(OnPath("pdftotext"), "poppler-utils is not installed.");
        var table = Sheets.OneColumn([.. Enumerable.Range(1, 120).Select(i => $"第{i}項工作")]);

        Assert.True((await printer.Print(Sheets.Of(table), TestContext.Current.CancellationToken)).Is(out var file, out var refusal), refusal?.Sentence.En);

        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, file!.Content, TestContext.Current.CancellationToken);
            var pages = (await TextOf(path)).Split('\f', StringSplitOptions.RemoveEmptyEntries);
            Assert.InRange(pages.Length, 2, 20);
            Assert.All(pages, page => Assert.Contains("次序", page, StringComparison.Ordinal));
            Assert.Contains("第120項工作", pages[^1], StringComparison.Ordinal);
            Assert.Equal("海安市補助案件一覽表(113年度).pdf", file.Name);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Printer_WithoutChromium_SaysWhatToInstall()
    {
        var outcome = await new PdfPrinter(null, TimeSpan.FromSeconds(1)).Print(Sheets.Of(Sheets.Grants), TestContext.Current.CancellationToken);

        Assert.Equal("pdf-needs-chromium", outcome.Refusal?.Code);
        Assert.Contains("fonts-noto-cjk", outcome.Refusal!.Sentence.ZhHant, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Printer_ThatNeverEnds_IsStoppedAndLeavesNothingBehind()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The program that stands in for a hanging browser is a shell script.");
        var folder = Directory.CreateTempSubdirectory("guankao-slow-");
        try
        {
            var slow = Path.Combine(folder.FullName, "slow");
            var seen = Path.Combine(folder.FullName, "seen");
            await File.WriteAllTextAsync(slow, $"#!/bin/sh\npwd > {seen}\nsleep 600\n", TestContext.Current.CancellationToken);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(slow, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
            }

            var outcome = await new PdfPrinter(slow, TimeSpan.FromSeconds(1)).Print("<p>頁</p>", TestContext.Current.CancellationToken);

            Assert.Equal("pdf-took-too-long", outcome.Refusal?.Code);
            Assert.False(Directory.Exists((await File.ReadAllTextAsync(seen, TestContext.Current.CancellationToken)).Trim()));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void PrintPage_OfTextWithMarkup_ShowsItAsText()
    {
        var html = PrintPage.Of(Sheets.Of(new PrintedParagraph("<script>alert(1)</script>"), Sheets.OneColumn("<img src=x>")));

        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.Contains("&lt;img src=x&gt;", html, StringComparison.Ordinal);
    }

    private static async Task<string> TextOf(string pdf) => await Run("pdftotext", "-layout", pdf, "-");

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static async Task<string> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return said;
    }
}
