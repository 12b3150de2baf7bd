using System.Globalization;
using Guankao.Kernel;
using Guankao.Web.Doors;
using Guankao.Web.Language;
using Guankao.Web.Resources;
using Guankao.Youth;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Guankao.Web.Pages.Youth;

/// <summary>The yearly report on youth as everybody reads it, beside the figures of bodies that were visited.</summary>
[OpenToAll]
public sealed class IndexModel(BrowseYouthReports browse, IStringLocalizer<Texts> texts) : PageModel
{
    private const int FirstRocYear = 1911;

    /// <summary>Years with a report.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    /// <summary>The report shown; null where there is none.</summary>
    public YouthReport? Report { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(int? year, CancellationToken cancel)
    {
        Years = await browse.Years(cancel);
        Report = Years.Count == 0 ? null : await browse.Of(year is { } wanted && Years.Contains(wanted) ? wanted : Years[0], cancel);
    }

    /// <summary>A year as the reader counts.</summary>
    public static string YearText(int year) => CalendarChoice.IsRoc ? $"{year - FirstRocYear}年" : year.ToString(CultureInfo.InvariantCulture);

    /// <summary>What a group is called.</summary>
    public string Name(string by, YouthGroup group)
    {
        var language = PageLanguage.Current;
        var names = group.Code.Select(code => language.Of(Word(by, code)));
        return group.Merged ? texts["youth.merged", string.Join(language.IsEnglish ? ", " : "、", names)] : names.First();
    }

    private static Bilingual Word(string by, string code) => by switch
    {
        "channel" => YouthWords.Channels.Name(code),
        "topic" => YouthWords.Topics.Name(code),
        "age" => YouthWords.Ages.Name(code),
        "result" => YouthWords.Results.Name(code),
        "turn" => YouthWords.Turns.Name(code),
        "body" => YouthWords.Body(code)?.Name ?? new Bilingual(code, code),
        "outcome" => code switch { "taken" => new("已接手", "taken"), "dropped" => new("中斷", "dropped"), _ => new("等待中", "waiting") },
        _ => Pair(code.Split('-')),
    };

    private static Bilingual Pair(string[] pair) => pair is [var from, var to]
        ? new($"{YouthWords.Body(from)?.Name.ZhHant}→{YouthWords.Body(to)?.Name.ZhHant}", $"{YouthWords.Body(from)?.Name.En} → {YouthWords.Body(to)?.Name.En}")
        : new("–", "–");
}
