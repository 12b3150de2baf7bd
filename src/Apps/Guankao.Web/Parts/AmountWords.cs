using Guankao.Publishing;
using Guankao.Web.Language;

namespace Guankao.Web.Parts;

/// <summary>A step of money in the language of the page; a code of no step stays as it is.</summary>
internal static class AmountWords
{
    public static string Of(string code) =>
        AmountStep.All.FirstOrDefault(step => step.Code == code) is { } step ? PageLanguage.Current.Of(step.Words) : code;
}
