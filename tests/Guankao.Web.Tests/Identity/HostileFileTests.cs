using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Guankao.Web.Tests;

/// <summary>Files and words that mean harm, dropped on a ledger of one's own machine.</summary>
public sealed class HostileFileTests(Site site) : IClassFixture<Site>
{
    private const string Script = "<script>alert(1)</script>";
    private const string Formula = "=HYPERLINK(\"http://evil.example\",\"看\")";

    public static TheoryData<string, byte[]> Files => new()
    {
        { "page.html", "<html><script>alert(1)</script></html>".Utf8() },
        { "picture.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".Utf8() },
        { "program.exe", [0x4D, 0x5A, 0x90, 0, 3, 0, 0, 0, .. new byte[512]] },
        { "table.xlsx", Bomb("xl/worksheets/sheet1.xml") },
        { "table.ods", Bomb("content.xml") },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task File_ThatIsNoTable_IsRefusedInOneSentence(string name, byte[] bytes)
    {
        using var visitor = site.NewVisitor();
        var answer = await visitor.Drop((name, bytes));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(name, (await answer.Page()).QuerySelector("#refusal")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_ThatAreScriptOrFormula_AreTextOnPagesAndInFiles()
    {
        using var visitor = site.NewVisitor();
        var table = SampleTable.Text.Replace("興建青年社會住宅", Script, StringComparison.Ordinal).Replace("擴充社會住宅", Script, StringComparison.Ordinal)
            .Replace("完工社會住宅 300 戶", Formula + Script, StringComparison.Ordinal).Replace("一、112年8月18日", Formula + Script + "112年8月18日", StringComparison.Ordinal)
            .Replace("\t都市發展局\t", $"\t{Script}\t", StringComparison.Ordinal).Replace("累計完成 300 戶。", Script + "累計完成 300 戶。", StringComparison.Ordinal);
        var draft = (await visitor.Drop(("壞心.txt", table.Utf8()))).Headers.Location!.ToString();
        Inert(await visitor.Page(draft));
        Assert.Equal(HttpStatusCode.SeeOther, (await visitor.Post(draft, new() { ["who"] = Script, ["why"] = Formula + Script })).StatusCode);

        var list = await visitor.Page("/commitments");
        Inert(list);
        var address = list.QuerySelector("tbody th a")!.GetAttribute("href")!;
        Inert(await visitor.Page(address));
        Inert(await visitor.Page("/"));

        var csv = await visitor.GetStringAsync("/commitments.csv");
        Assert.DoesNotContain(csv.Split([',', '\n']), cell => cell.TrimStart('"').StartsWith('='));
        Assert.DoesNotContain("<f>", await Part(visitor, "/commitments.xlsx", "xl/worksheets/sheet1.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("table:formula", await Part(visitor, "/commitments.ods", "content.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain(Script, await Part(visitor, address + ".odt", "content.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain(Script, await Part(visitor, address + ".docx", "word/document.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_ThatDripsForever_IsCutOff()
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, site.Address.Port, TestContext.Current.CancellationToken);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /drop HTTP/1.1\r\nHost: 127.0.0.1:{site.Address.Port}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 1000000\r\n\r\n--x\r\n"),
            TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        var said = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Matches("^HTTP/1.1 4(00|08)", said);
    }

    private static void Inert(AngleSharp.Html.Dom.IHtmlDocument page)
    {
        Assert.Contains(Script, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Scripts, script => script.Source is null);
        Assert.Empty(page.QuerySelectorAll("main a[href^='http'], main img"));
    }

    private static async Task<string> Part(HttpClient visitor, string address, string part)
    {
        using var zip = new ZipArchive(await visitor.GetStreamAsync(address));
        using var reader = new StreamReader(zip.GetEntry(part)!.Open());
        return await reader.ReadToEndAsync();
    }

    /// <summary>A small package whose one part swells to a gigabyte.</summary>
    private static byte[] Bomb(string part)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(part, CompressionLevel.SmallestSize).Open();
            var block = new byte[1 << 20];
            for (var i = 0; i < 1024; i++)
            {
                entry.Write(block);
            }
        }

        return bytes.ToArray();
    }
}
