using Microsoft.Extensions.Localization;

namespace Guankao.Web.Parts;

/// <summary>The kinds of acts and what they change, in the words of a page.</summary>
internal static class ActWords
{
    /// <summary>What was done.</summary>
    public static string Of(string kind, IStringLocalizer texts) => In(texts).Act(kind);

    /// <summary>Which field.</summary>
    public static string Field(string what, IStringLocalizer texts) => In(texts).Field(what);

    /// <summary>What stands in that field.</summary>
    public static string Value(string what, string value, IStringLocalizer texts) => In(texts).Value(what, value);

    private static ActSpeech In(IStringLocalizer texts) => new(key => texts[key] is { ResourceNotFound: false } word ? word.Value : null);
}
