using Guankao.Kernel;

namespace Guankao.Importing;

/// <summary>Questions about the table as a whole.</summary>
internal static class TableDoubts
{
    internal static void Add(string? city, DraftPeriod? period, AgencyCells agencies, List<Question> questions)
    {
        if (city is null)
        {
            questions.Add(new Question("city-unknown", new Bilingual(
                "看不出是哪個縣市的表，機關名稱照印本；請指定縣市。",
                "The table does not tell its city; agencies are named as printed. Please say which city it is.")));
        }
        else if (!agencies.KnowsCity)
        {
            questions.Add(new Question("city-not-registered", new Bilingual(
                $"機關名冊裡沒有「{city}」，機關全名以「{city}政府」加上印本簡稱表示；請確認。",
                $"The register has no agencies of {city}; full names are the printed ones behind {city}政府. Please confirm.")));
        }

        if (period is null)
        {
            questions.Add(new Question("period-unknown", new Bilingual(
                "標題與欄名都沒有年度或期間，沒有年份的日期無法判讀；請指定期間。",
                "Neither title nor headings tell the period, so dates without a year cannot be read. Please give the period.")));
        }
    }
}
