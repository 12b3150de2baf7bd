using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Guankao.Kernel;

namespace Guankao.Documents.Writing;

/// <summary>
/// Prints a page of HTML as PDF with the Chromium of the host: without network, without scripts, in a private folder that
/// is deleted again, and no longer than the limit. Where there is no Chromium it says so.
/// </summary>
/// <param name="program">Path of Chromium; null where it is not installed.</param>
/// <param name="limit">How long one print may take.</param>
public sealed class PdfPrinter(string? program, TimeSpan limit)
{
    private const int MostCharacters = 32 * 1024 * 1024;

    private static readonly string[] Programs = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

    // Nothing but the page: no network, no habits of a person.
    private static readonly string[] Closed =
    [
        "--headless=new", "--disable-gpu", "--disable-quic", "--disable-sync", "--disable-extensions", "--disable-default-apps",
        "--disable-background-networking", "--disable-component-update", "--disable-client-side-phishing-detection", "--disable-dev-shm-usage",
        "--no-first-run", "--no-default-browser-check", "--mute-audio", "--proxy-server=127.0.0.1:9", "--host-resolver-rules=MAP * ~NOTFOUND",
        "--no-pdf-header-footer", "--generate-pdf-document-outline",
    ];

    // Printing needs scripts of the browser's own; the page's are forbidden by this, as are frames and files of the host.
    private const string Policy =
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:\">";

    /// <summary>A printer with the Chromium found on the path of this host, and a minute for each print.</summary>
    public static PdfPrinter OfThisHost() => new(Find(), TimeSpan.FromMinutes(1));

    /// <summary>True where Chromium was found: only then is PDF offered.</summary>
    public bool IsInstalled => program is not null;

    /// <summary>Prints a document.</summary>
    public async Task<Outcome<PrintedFile>> Print(PrintedDocument document, CancellationToken cancellation) =>
        (await Print(PrintPage.Of(document), cancellation)).Is(out var content, out var refusal)
            ? new PrintedFile(OfficialNames.File(document.Name, "pdf"), "application/pdf", content)
            : refusal;

    /// <summary>Prints a page; everything it needs must be inside it.</summary>
    public async Task<Outcome<byte[]>> Print(string html, CancellationToken cancellation)
    {
        if (program is null)
        {
            return WritingRefusals.NoPrinter();
        }

        if (html.Length > MostCharacters)
        {
            return WritingRefusals.PageTooLarge(html.Length, MostCharacters);
        }

        var folder = Directory.CreateTempSubdirectory("guankao-print-");
        try
        {
            return await Print(program, html, folder.FullName, cancellation);
        }
        finally
        {
            await Remove(folder);
        }
    }

    private async Task<Outcome<byte[]>> Print(string chromium, string html, string folder, CancellationToken cancellation)
    {
        var (page, output) = (Path.Combine(folder, "page.html"), Path.Combine(folder, "page.pdf"));
        await File.WriteAllTextAsync(page, Closely(html), new UTF8Encoding(false), cancellation);
        using var process = new Process { StartInfo = Call(chromium, page, output, folder) };
        try
        {
            process.Start();
        }
        catch (Win32Exception broken)
        {
            return WritingRefusals.PrinterFailed(broken.Message);
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        stop.CancelAfter(limit);
        try
        {
            var said = process.StandardError.ReadToEndAsync(stop.Token);
            await process.StandardOutput.ReadToEndAsync(stop.Token);
            var last = LastLine(await said);
            await process.WaitForExitAsync(stop.Token);
            return process.ExitCode == 0 && File.Exists(output)
                ? await File.ReadAllBytesAsync(output, cancellation)
                : WritingRefusals.PrinterFailed(last);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return WritingRefusals.PrinterSlow(limit);
        }
        finally
        {
            End(process);
        }
    }

    private static ProcessStartInfo Call(string chromium, string page, string output, string folder)
    {
        var call = new ProcessStartInfo(chromium, Closed)
        {
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = folder,
        };
        call.ArgumentList.Add("--user-data-dir=" + Path.Combine(folder, "profile"));
        call.ArgumentList.Add("--print-to-pdf=" + output);
        if (Environment.IsPrivilegedProcess)
        {
            // Chromium refuses to start as root with its sandbox.
            call.ArgumentList.Add("--no-sandbox");
        }

        call.ArgumentList.Add(new Uri(page).AbsoluteUri);
        return call;
    }

    private static string Closely(string html)
    {
        const string head = "<head>";
        var at = html.IndexOf(head, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? $"<!DOCTYPE html><head>{Policy}</head>{html}" : html.Insert(at + head.Length, Policy);
    }

    private static void End(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(TimeSpan.FromSeconds(5));
        }
    }

    // Chromium's children may still be writing their last when it has gone.
    private static async Task Remove(DirectoryInfo folder)
    {
        for (var attempt = 0; attempt < 5; attempt++)
        {
            try
            {
                folder.Delete(recursive: true);
                return;
            }
            catch (DirectoryNotFoundException)
            {
                return;
            }
            catch (IOException)
            {
                await Task.Delay(100);
            }
        }
    }

    private static string LastLine(string said)
    {
        var lines = said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length == 0 ? "exit" : lines[^1][..Math.Min(lines[^1].Length, 160)];
    }

    private static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Programs.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
}
