using Guankao.Audit;
using Guankao.Web.Language;

namespace Guankao.Web.Parts;

/// <summary>A finding's code in a few words, for lists where its sentence is too long.</summary>
internal static class FindingWords
{
    /// <summary>The words; a code of an older method that nobody knows any more stands as it is.</summary>
    public static string Of(string code) =>
        FindingCatalog.All.FirstOrDefault(kind => kind.Code == code) is { } kind ? PageLanguage.Current.Of(kind.Title) : code;
}
