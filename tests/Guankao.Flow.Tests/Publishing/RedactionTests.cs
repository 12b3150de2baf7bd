using Guankao.Publishing;

namespace Guankao.Flow.Tests.Publishing;

public class RedactionTests
{
    [Theory]
    [InlineData("請寄 wang.ming@example.gov.tw 索取", "請寄 ○○○○○○○○○○○○○○○○○○○○○○○○ 索取")]
    [InlineData("手機0912-345-678。", "手機○○○○○○○○○○○○。")]
    [InlineData("手機０９１２３４５６７８", "手機○○○○○○○○○○")]
    [InlineData("+886 912 345 678", "○○○○○○○○○○○○○○○○")]
    [InlineData("身分證A123456789號", "身分證○○○○○○○○○○號")]
    [InlineData("居留證 A800000014", "居留證 ○○○○○○○○○○")]
    [InlineData("聯絡人：王小明", "聯絡人：○○○")]
    [InlineData("陳情人 李大華 表示", "陳情人 ○○○ 表示")]
    [InlineData("感謝陳美麗女士捐贈", "感謝○○○女士捐贈")]
    public void Clean_PersonalData_IsMaskedAtItsLength(string text, string expected) => Assert.Equal(expected, Redaction.Clean(text));

    [Theory]
    [InlineData("服務專線 02-27208889 轉 1999")]
    [InlineData("府都規字第1130912345678號")]
    [InlineData("A123456788")]
    [InlineData("編號 B12345")]
    [InlineData("經費 0.912345678 億元")]
    [InlineData("市長於3月主持會議")]
    [InlineData("聯絡人由各局指派")]
    [InlineData("各位先生女士")]
    [InlineData("@ 工務局")]
    public void Clean_OfficialText_IsLeftAlone(string text) => Assert.Same(text, Redaction.Clean(text));
}
