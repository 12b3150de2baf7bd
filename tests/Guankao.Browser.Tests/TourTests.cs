using System.Globalization;
using Guankao.Testing;
using Microsoft.Playwright;

namespace Guankao.Browser.Tests;

/// <summary>
/// Ten questions of a citizen, each answered from the front page in at most three clicks (docs/tour.md), on pages within
/// a budget. Pictures are taken where <c>GUANKAO_PICTURES=1</c>.
/// </summary>
public sealed class TourTests(Chromium chromium, KeptSite site)
{
    private const int MostClicks = 3;

    /// <summary>Name, steps parted by " > " (a link's name, or typed words after "?"), and what must be seen then.</summary>
    public static TheoryData<string, string, string> Questions => new()
    {
        { "housing", "?社會住宅 > 興建青年社會住宅", "累計完成 280 戶" },
        { "late-agency", "機關", "逾期完成" },
        { "agency-owes", "機關 > 都市發展局", "接下來到期" },
        { "waits-for", "機關 > 都市發展局", "在等誰" },
        { "since", "近期變動", "項有變動" },
        { "period", "期別", "112年下半年" },
        { "picture", "圖表", "機關 × 領域" },
        { "all-data", "開放資料", "全部承諾" },
        { "how-judged", "判讀方法", "做不到的事" },
        { "wrong", "這裡寫錯了", "寫下意見" },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Question_OfACitizen_IsAnsweredInThreeClicksWithinTheBudget(string name, string steps, string answer)
    {
        await using var person = await chromium.Open(site.Address);
        var (page, clicks) = (person.Page, 0);
        await page.GotoAsync("/");
        var cost = new PageCost(page);
        foreach (var step in steps.Split(" > "))
        {
            if (step.StartsWith('?'))
            {
                await page.GetByRole(AriaRole.Searchbox).First.FillAsync(step[1..]);
                await page.GetByRole(AriaRole.Button, new() { Name = "搜尋" }).First.ClickAsync();
            }
            else
            {
                await page.GetByRole(AriaRole.Link, new() { Name = step, Exact = true }).First.ClickAsync();
            }

            clicks++;
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        }

        Assert.InRange(clicks, 1, MostClicks);
        await Assertions.Expect(page.GetByText(answer).First).ToBeVisibleAsync();
        Assert.InRange(cost.Bytes / clicks, 1, PageCost.MostBytes);
        Assert.InRange(cost.Requests / clicks, 1, PageCost.MostRequests);
        Assert.Equal(0, await PageCost.Shift(page));
        Assert.Empty(person.Complaints);
        await Take(page, name);
    }

    private static async Task Take(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("GUANKAO_PICTURES") == "1")
        {
            await page.SetViewportSizeAsync(1100, 700);
            await page.ScreenshotAsync(new() { Path = Repository.File("docs", "pictures", string.Create(CultureInfo.InvariantCulture, $"tour-{name}.png")) });
        }
    }
}
