using System.IO.Compression;
using System.Text;
using Guankao.Reporting;
using Guankao.Store;
using Guankao.Testing.Databases;

namespace Guankao.Flow.Tests.Cycle;

public class EvidenceTests(TestDatabases databases)
{
    private static readonly byte[] Pdf = "%PDF-1.4\n驗收紀錄"u8.ToArray();

    [Theory, EveryDatabase]
    public async Task Attach_APdf_IsKeptByItsHashAndCanBeTakenAway(StoreKind store)
    {
        await using var year = await HalfYear.In(await databases.City(store));
        var attached = (await Attach(year, "../../驗收\r\n紀錄.pdf", Pdf)).Value;
        Assert.Equal(("pdf", "驗收 紀錄.pdf"), (attached.Format, attached.Name));
        Assert.Equal("evidence-twice", (await Attach(year, "again.pdf", Pdf)).Refusal?.Code);
        var away = await year.City.Get<WithdrawEvidenceHandler>().Do(
            new WithdrawEvidence(HalfYear.Writer, year.Duty, attached.Id, "傳錯檔案"), CancellationToken.None);
        Assert.Null(away.Refusal);
        Assert.Empty((await year.Page()).Evidence);
        await using var db = await year.City.Store.Read(CancellationToken.None);
        Assert.Equal(Pdf, await DocumentShelf.Open(db, attached.Sha256, CancellationToken.None));
    }

    public static TheoryData<string, byte[], string> Bad => new()
    {
        { "報告.pdf", "<html><script>alert(1)</script>"u8.ToArray(), "evidence-dangerous" },
        { "圖.png", "  \n<SVG onload=alert(1)>"u8.ToArray(), "evidence-dangerous" },
        { "圖.svg", "<?xml version=\"1.0\"?><svg/>"u8.ToArray(), "evidence-dangerous" },
        { "照片.jpg", [0x4D, 0x5A, 0x90, 0], "evidence-dangerous" },
        { "說明.txt", Encoding.Unicode.GetBytes("﻿<html>"), "evidence-dangerous" },
        { "資料.bin", [1, 2, 3, 4], "evidence-unknown" },
        { "空.pdf", [], "evidence-empty" },
        { "壓縮.zip", Zip(("a.txt", 10)), "evidence-unknown" },
        { "巨集.xlsx", Zip(("xl/workbook.xml", 10), ("xl/vbaProject.bin", 10)), "evidence-dangerous" },
        { "炸彈.xlsx", Zip(("xl/workbook.xml", 10), ("xl/media/a.bin", 220_000_000)), "evidence-expands" },
        { "壞.docx", [.. "PK\u0003\u0004"u8, 9, 9, 9], "evidence-incomplete" },
        { "大.txt", Encoding.UTF8.GetBytes(new string('字', 800_000)), "evidence-too-large" },
    };

    [Theory, MemberData(nameof(Bad))]
    public async Task Attach_WhatMayHarm_IsRefusedWithASentence(string name, byte[] bytes, string code)
    {
        await using var year = await HalfYear.In(await databases.City(StoreKind.Sqlite));
        var refusal = (await Attach(year, name, bytes)).Refusal;
        Assert.Equal(code, refusal?.Code);
        Assert.Contains(name, refusal!.Sentence.ZhHant, StringComparison.Ordinal);
        Assert.Empty((await year.Page()).Evidence);
    }

    [Fact]
    public async Task Attach_BySomebodyElsesAgency_IsRefused()
    {
        await using var year = await HalfYear.In(await databases.City(StoreKind.Sqlite));
        var attach = new AttachEvidence(Person.Reporter("教育局"), year.Duty, HalfYear.Lead, "a.pdf", Pdf);
        Assert.Equal("not-permitted", (await year.City.Get<AttachEvidenceHandler>().Do(attach, CancellationToken.None)).Refusal?.Code);
        var help = new AttachEvidence(HalfYear.Helper, year.Duty, HalfYear.Help, "a.pdf", Pdf, 1);
        Assert.Equal(1, (await year.City.Get<AttachEvidenceHandler>().Do(help, CancellationToken.None)).Value.Milestone);
    }

    private static Task<Kernel.Outcome<AttachedFile>> Attach(HalfYear year, string name, byte[] bytes) =>
        year.City.Get<AttachEvidenceHandler>().Do(new AttachEvidence(HalfYear.Writer, year.Duty, HalfYear.Lead, name, bytes), CancellationToken.None);

    private static byte[] Zip(params (string Name, int Length)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, length) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(new byte[length]);
            }
        }

        return stream.ToArray();
    }
}
