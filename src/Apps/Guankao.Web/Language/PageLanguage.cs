using System.Globalization;
using Guankao.Kernel;

namespace Guankao.Web.Language;

/// <summary>A language that the pages speak.</summary>
public sealed class PageLanguage
{
    /// <summary>Traditional Chinese as written in Taiwan; what a visitor meets who has chosen nothing.</summary>
    public static readonly PageLanguage Chinese = new("zh-Hant", "zh-Hant-TW", "中文");

    /// <summary>English.</summary>
    public static readonly PageLanguage English = new("en", "en", "English");

    /// <summary>All of them, the default first.</summary>
    public static readonly IReadOnlyList<PageLanguage> All = [Chinese, English];

    private PageLanguage(string code, string tag, string name) =>
        (Code, Tag, Name, Culture) = (code, tag, name, CultureInfo.GetCultureInfo(code));

    /// <summary>As in the address and the cookie.</summary>
    public string Code { get; }

    /// <summary>As in the <c>lang</c> attribute of a page.</summary>
    public string Tag { get; }

    /// <summary>Its own name for itself.</summary>
    public string Name { get; }

    /// <summary>How it writes numbers.</summary>
    public CultureInfo Culture { get; }

    /// <summary>True for English.</summary>
    public bool IsEnglish => ReferenceEquals(this, English);

    /// <summary>The other one, offered on every page.</summary>
    public PageLanguage Other => IsEnglish ? Chinese : English;

    /// <summary>The language of the page being made.</summary>
    public static PageLanguage Current =>
        CultureInfo.CurrentUICulture.Name.StartsWith("en", StringComparison.Ordinal) ? English : Chinese;

    /// <summary>The language with that code, null where there is none.</summary>
    public static PageLanguage? Find(string? code) => All.FirstOrDefault(l => l.Code == code);

    /// <summary>A sentence in this language.</summary>
    public string Of(Bilingual sentence) => sentence.In(Code);
}
