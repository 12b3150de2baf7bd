using Microsoft.Extensions.Localization;

namespace Guankao.Web.Parts;

/// <summary>The kinds of acts and what they change, as a person says it; a kind without words shows as it is kept.</summary>
internal static class ActWords
{
    public static string Of(string kind, IStringLocalizer texts) => Word("act." + kind, kind, texts);

    public static string Field(string what, IStringLocalizer texts)
    {
        var parts = what.Split('-', 3);
        return parts is ["milestone", var number, ..]
            ? texts[string.Join('-', ["field.milestone", .. parts.Skip(2)]), number]
            : Word("field." + what, what, texts);
    }

    /// <summary>What stands there: a few values are words of the program, all others are kept as they were written.</summary>
    public static string Value(string value, IStringLocalizer texts) => Word("value." + value, value, texts);

    private static string Word(string key, string otherwise, IStringLocalizer texts) =>
        texts[key] is { ResourceNotFound: false } word ? word.Value : otherwise;
}
