using System.Diagnostics;
using System.Text;
using Guankao.Documents.Writing;

namespace Guankao.Flow.Tests.Forms;

/// <summary>Prints our files as LibreOffice shows them, and tells what came out: pages, words and fonts.</summary>
internal sealed record OfficePages(string[] Pages, IReadOnlyList<string> Fonts)
{
    /// <summary>Skips the test, with the reason, where the host cannot print.</summary>
    internal static void SkipWhereMissing()
    {
        foreach (var (program, package) in (ReadOnlySpan<(string, string)>)[("soffice", "libreoffice-calc-nogui, libreoffice-writer-nogui"), ("pdftotext", "poppler-utils"), ("pdffonts", "poppler-utils")])
        {
            Assert.SkipUnless(OnPath(program), $"{package} is not installed.");
        }
    }

    internal static async Task<OfficePages> Of(PrintedFile file, OutputFormat format)
    {
        var folder = Directory.CreateTempSubdirectory("guankao-form-");
        try
        {
            var source = Path.Combine(folder.FullName, "form." + format.Ending());
            await File.WriteAllBytesAsync(source, file.Content, TestContext.Current.CancellationToken);
            await Run("soffice", $"-env:UserInstallation={new Uri(Path.Combine(folder.FullName, "profile")).AbsoluteUri}", "--headless",
                "--convert-to", "pdf", "--outdir", folder.FullName, source);
            var pdf = Path.Combine(folder.FullName, "form.pdf");
            var text = await Run("pdftotext", "-layout", pdf, "-");
            // Two lines of heading, then one line for each font: name, type, encoding, emb, sub, uni, object.
            var fonts = (await Run("pdffonts", pdf)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
            return new OfficePages([.. text.Split('\f').SkipLast(1).Select(Packed)], fonts);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Fonts that are only named in the file, so that another computer would set other letters.</summary>
    internal IEnumerable<string> NotEmbedded => Fonts.Where(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is var words && words[^5] != "yes");

    // Letters of other fonts set blanks of their own.
    private static string Packed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static async Task<string> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return said;
    }
}
