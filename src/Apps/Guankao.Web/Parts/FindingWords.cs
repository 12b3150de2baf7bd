using Microsoft.Extensions.Localization;

namespace Guankao.Web.Parts;

/// <summary>A finding's code in a few words, for lists where its sentence is too long.</summary>
internal static class FindingWords
{
    public static string Of(string code, IStringLocalizer texts) =>
        texts["finding." + code] is { ResourceNotFound: false } words ? words.Value : code;
}
