using System.Text;
using Guankao.Documents;
using Guankao.Importing.Meetings;
using Guankao.Testing;

namespace Guankao.Flow.Tests.Meetings;

/// <summary>Reads minutes from text and from the samples.</summary>
internal static class MinutesText
{
    public static SourceDocument Document(string text, string name = "會議紀錄.txt") => DocumentReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), name).Value;

    public static MinutesDraft Of(string text) => MinutesReader.Read(Document(text)).Value;

    public static MinutesDraft Sample(string name)
    {
        using var file = File.OpenRead(Repository.File("samples", name));
        return MinutesReader.Read(DocumentReader.Read(file, name).Value).Value;
    }

    /// <summary>Minutes of 臺北市 of Monday 113.3.4 with these lines behind the head.</summary>
    public static MinutesDraft With(params string[] body) => Of(
        "臺北市政府都市更新推動小組第3次會議紀錄\n時間：113年3月4日下午2時\n地點：市政大樓\n主席：蘇局長若\n紀錄：方圓\n出席：都發局 林科長安\n" + string.Join('\n', body));
}
