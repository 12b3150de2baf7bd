using System.Text;
using Guankao.Documents;
using Guankao.Importing;
using Guankao.Reading;

namespace Guankao.Flow.Tests.Corrections;

/// <summary>A small damaged table on a desk, and what a person does to it.</summary>
internal static class Table
{
    internal const string Head = "領域\t綱要\t類別\t政策項目\t主辦\t協辦\t113年度目標\t重要工作項目\t113年上半年辦理情形\t辦理等級";

    internal static readonly DateTime Now = new(2026, 11, 21, 2, 0, 0, DateTimeKind.Utc);

    internal static readonly string[] Rows =
    [
        "宜居\t住宅\t一、社宅\t1、興建社宅\t都市發展局\t工務局\t完工 300 戶\t1. 113.2.30前完成100戶。 2. 113.6.30前完成300戶。\t113年6月28日完成300戶。\tA",
        "\t\t\t2、修繕社宅\t都發局工務局\t\t修繕 50 戶\t1. 113.5.31前修繕50戶。\t113年5月20日修繕50戶。\t普通",
        "安全\t防災\t二、避難\t3、避難演練\t消妨局\t社會局\t辦理 3 場\t1. 113.4.30前辦理3場。\t113年4月20日辦理3場。\tB",
    ];

    internal static SourceDocument Document(params string[] rows) => Whole("臺北市政府113年上半年政策辦理情形表\n\n" + Head + "\n" + string.Join('\n', rows.Length == 0 ? Rows : rows));

    internal static SourceDocument Whole(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return DocumentReader.Read(stream, "表.txt").Value;
    }

    internal static OpenDraft Open(params string[] rows) => OpenDraft.Of(Document(rows), AgencyRegister.Taiwan, RememberedReadings.None).Value;

    internal static CorrectRow Hand(this OpenDraft open, int item) => new(open.Draft.Items[item], Now, "研考會承辦");

    internal static OpenDraft Write(this OpenDraft open, int item, PolicyColumn column, string text) =>
        open.With(open.Hand(item).Cells(new Dictionary<string, string> { [column.Word()] = text }).Value).Value;

    internal static OpenDraft Undo(this OpenDraft open, int item, string repair)
    {
        var place = open.Draft.Items[item].Repairs.ToList().FindIndex(r => r.Kind == repair);
        return open.With(open.Hand(item).UndoRepair(place).Value).Value;
    }

    internal static int Question(this OpenDraft open, int item, string code) =>
        open.Draft.Items[item].Questions.ToList().FindIndex(question => question.Code == code);
}
