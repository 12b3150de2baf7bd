using Guankao.Reading.Personal;

namespace Guankao.Foundation.Tests.Reading;

public sealed class StrictPersonalTests
{
    private const string Given = "明美玲華傑怡君俊宏淑芬志豪雅婷建國佳穎承翰宜蓁柏宇";

    [Theory]
    [InlineData("王小明在校攻擊同學", PersonalKind.Name, "王小明")]
    [InlineData("案母陳美玲失聯", PersonalKind.Name, "陳美玲")]
    [InlineData("學生林志豪、黃雅婷缺課", PersonalKind.Name, "林志豪")]
    [InlineData("請聯絡導師張怡君。", PersonalKind.Name, "張怡君")]
    [InlineData("撒韵・武荖三日未到校", PersonalKind.Name, "撒韵・武荖")]
    [InlineData("李○明三日未到校", PersonalKind.Name, "李○明")]
    [InlineData("感謝吳佳穎女士", PersonalKind.Name, "吳佳穎")]
    [InlineData("身分證 A123456789", PersonalKind.IdentityNumber, "A123456789")]
    [InlineData("證號B987654321打錯", PersonalKind.IdentityNumber, "B987654321")]
    [InlineData("電話0912-345-678", PersonalKind.Phone, "0912-345-678")]
    [InlineData("市話(03)332-2101", PersonalKind.Phone, "(03)332-2101")]
    [InlineData("手機０９１２３４５６７８", PersonalKind.Phone, "０９１２３４５６７８")]
    [InlineData("住中正路12號3樓", PersonalKind.Address, "路12號")]
    [InlineData("在民生巷5弄", PersonalKind.Address, "巷5弄")]
    [InlineData("Mary Chen 三日未到校", PersonalKind.Name, "Mary Chen")]
    [InlineData("同學WANG Hsiao-ming缺課", PersonalKind.Name, "WANG Hsiao-ming")]
    [InlineData("請洽 Hsiao-ming Wang。", PersonalKind.Name, "Hsiao-ming Wang")]
    [InlineData("CHEN MEI-LING 已返家", PersonalKind.Name, "CHEN MEI-LING")]
    [InlineData("LIN, Yu-Ting 缺席", PersonalKind.Name, "LIN, Yu-Ting")]
    [InlineData("案母Siti失聯", PersonalKind.Name, "Siti")]
    [InlineData("案父 Nguyen Van Hung 在工地", PersonalKind.Name, "Nguyen Van Hung")]
    [InlineData("Kevin 與家人衝突", PersonalKind.Name, "Kevin")]
    [InlineData("已請 Ms. Lin 協助", PersonalKind.Name, "Lin")]
    [InlineData("Ｍａｒｙ　Ｃｈｅｎ未到", PersonalKind.Name, "Ｍａｒｙ　Ｃｈｅｎ")]
    [InlineData("J. Wang refuses to come home.", PersonalKind.Name, "J. Wang")]
    [InlineData("mary chen 曠課", PersonalKind.Name, "mary chen")]
    [InlineData("The client May Wang agrees.", PersonalKind.Name, "May Wang")]
    [InlineData("聯絡 Xiaoming Zhang", PersonalKind.Name, "Xiaoming Zhang")]
    [InlineData("John Smith came.", PersonalKind.Name, "John Smith")]
    [InlineData("信箱 a.b@mail.example", PersonalKind.Mail, "a.b@mail.example")]
    public void Note_ThatTellsWho_IsFoundWithItsPlace(string note, PersonalKind kind, string found)
    {
        var first = StrictPersonal.Find(note).First();
        Assert.Equal((kind, found), (first.Kind, first.Span.Of(note)));
    }

    [Theory]
    [InlineData("案主情緒穩定，學校持續介入性輔導。")]
    [InlineData("高關懷學生連續缺課，方案已調整。")]
    [InlineData("安置期滿前15日評估，會議訂於115.3.2。")]
    [InlineData("案母同意轉介衛生局，依府社字第1150001234號函辦理。")]
    [InlineData("關係緊張，程度不一，成績下降。")]
    [InlineData("2026-11-21 召開會議，出席6人。")]
    [InlineData("與案家約定每月訪視1次，溫和堅定。")]
    [InlineData("需要手語翻譯；白天不在家。")]
    [InlineData("施暴者已搬離，何時返家未定。")]
    [InlineData("ADHD 與 IEP 會議，LINE 群組通知；使用 FB、IG。")]
    [InlineData("以 Google Meet 開會，Wi-Fi 不穩；COVID-19 期間停課。")]
    [InlineData("Mother agrees to the plan; follow-up on Monday by LINE.")]
    [InlineData("Social Affairs Bureau and Taipei City Police attend.")]
    [InlineData("The client has self-harm risk; ER visit on 3 May, no ICU.")]
    [InlineData("玩 Switch 與 Minecraft 至深夜，K-pop 社團。")]
    [InlineData("WISC-V、OT、PT 評估；PE 課請假；SOP 見 PDF。")]
    [InlineData("He will be home late. You may call the school.")]
    [InlineData("依 ISO 27001 辦理，帳號 user_mary01 停用。")]
    [InlineData("MA IEP SU OT 已附，LINE Pay 補助已發。")]
    [InlineData("Line ID 已刪，e-mail 無回應，App 顯示已讀。")]
    [InlineData("")]
    public void Note_ThatTellsNobody_IsLeftAlone(string note) => Assert.Empty(StrictPersonal.Find(note));

    [Fact]
    public void Names_OfAThousandPeople_AreNearlyAllFoundWhereverTheyStand()
    {
        var random = new Random(11);
        const string Families = "陳林黃張李王吳劉蔡楊許鄭謝洪郭邱曾廖賴徐周葉蘇莊呂江何蕭羅高潘簡朱鍾彭游詹胡施沈余盧梁趙顏柯翁魏孫戴";
        string[] frames = ["{0}在校攻擊同學", "案主{0}未到校", "案母{0}失聯", "請與{0}聯絡", "{0}，三日未到校", "已通知父親{0}", "{0}的導師來電", "由{0}陪同"];
        var missed = new List<string>();
        for (var at = 0; at < 1000; at++)
        {
            var name = $"{Families[random.Next(Families.Length)]}{Given[random.Next(Given.Length)]}{Given[random.Next(Given.Length)]}";
            var note = string.Format(null, frames[at % frames.Length], name);
            if (!StrictPersonal.Find(note).Any(found => found.Kind == PersonalKind.Name && found.Span.Of(note).Contains(name[..2], StringComparison.Ordinal)))
            {
                missed.Add(note);
            }
        }

        Assert.True(missed.Count <= 20, $"{missed.Count} of 1,000 were missed: {string.Join("; ", missed.Take(10))}");
    }
}
