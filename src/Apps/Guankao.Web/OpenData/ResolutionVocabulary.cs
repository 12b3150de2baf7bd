using Guankao.Kernel;
using Guankao.Store;

namespace Guankao.Web.OpenData;

/// <summary>A state of carrying out a resolution.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Means">When it holds.</param>
/// <param name="Ends">True where nothing more is expected.</param>
public sealed record ResolutionState(string Code, Bilingual Name, Bilingual Means, bool Ends);

/// <summary>
/// Words for what became of a resolution, a promise or a recommendation, proposed for every city. They say what is known
/// and from whom, never whether it was good.
/// </summary>
public static class ResolutionVocabulary
{
    /// <summary>The states in the order of a life.</summary>
    public static readonly IReadOnlyList<ResolutionState> States =
    [
        new("adopted", new("通過", "adopted"), new("已作成決議，尚無機關承接。", "It was resolved; no agency has taken it up yet."), false),
        new("assigned", new("分辦", "assigned"), new("已有主辦機關，尚無期限或計畫。", "An agency leads it; there is no date or plan yet."), false),
        new("planned", new("已定計畫", "planned"), new("已有工作項目與期限。", "It has work items and due days."), false),
        new("under-way", new("執行中", "under way"), new("報告提到已開始，尚未完成。", "A report shows that it began and is not done."), false),
        new("claimed-done", new("自述完成", "claimed done"), new("機關說已完成，文字未能佐證。", "The agency says that it is done; the text does not support it."), false),
        new("done-on-time", new("如期完成", "done on time"), new("有佐證，且不晚於原定期限。", "Evidence shows that it was done by the original day."), true),
        new("done-late", new("逾期完成", "done late"), new("有佐證，但晚於原定期限。", "Evidence shows that it was done after the original day."), true),
        new("done-in-part", new("部分完成", "done in part"), new("佐證低於承諾的數量或範圍。", "Evidence shows less than was promised."), false),
        new("not-done", new("未完成", "not done"), new("期限已過，佐證顯示未完成。", "The day has passed and evidence shows that it is not done."), false),
        new("silent", new("未提及", "silent"), new("期限已過，報告沒有提到；這不等於未完成。", "The day has passed and no report mentions it, which is not the same as not done."), false),
        new("changed", new("調整", "changed"), new("目標或期限依程序變更；原值仍保留。", "Target or day was changed by due process; the original is kept."), false),
        new("suspended", new("暫緩", "suspended"), new("依程序暫停，並有恢復條件。", "Halted by due process, with a condition to resume."), false),
        new("merged", new("併案", "merged"), new("併入另一項繼續追蹤。", "Followed on under another one."), true),
        new("withdrawn", new("撤銷", "withdrawn"), new("依程序撤銷，並公開理由。", "Withdrawn by due process with a published reason."), true),
        new("declined", new("不予採納", "declined"), new("權責機關說明理由後不採納。", "Declined by the competent agency with reasons."), true),
    ];

    /// <summary>As linked data (SKOS).</summary>
    public static string JsonLd(string root) => Json.Of(new Dictionary<string, object>
    {
        ["@context"] = new Dictionary<string, object>
        {
            ["skos"] = "http://www.w3.org/2004/02/skos/core#", ["prefLabel"] = new Dictionary<string, string> { ["@id"] = "skos:prefLabel", ["@container"] = "@language" },
            ["definition"] = new Dictionary<string, string> { ["@id"] = "skos:definition", ["@container"] = "@language" }, ["notation"] = "skos:notation",
        },
        ["@id"] = root + Links.Data.Vocabulary, ["@type"] = "skos:ConceptScheme", ["version"] = "1",
        ["@graph"] = States.Select(state => new Dictionary<string, object>
        {
            ["@id"] = $"{root}{Links.Data.Vocabulary}#{state.Code}", ["@type"] = "skos:Concept", ["notation"] = state.Code,
            ["prefLabel"] = new Dictionary<string, string> { ["zh-Hant"] = state.Name.ZhHant, ["en"] = state.Name.En },
            ["definition"] = new Dictionary<string, string> { ["zh-Hant"] = state.Means.ZhHant, ["en"] = state.Means.En },
        }).ToList(),
    });
}
