namespace Guankao.Store.Search;

/// <summary>
/// Makes spellings that officials mix equal: 台 and 臺, full and half width, upper and lower case. One character in is
/// one character out, so a place in the folded text is the same place in the text.
/// </summary>
public static class Folding
{
    /// <summary>The folded text.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = Fold(source[i]);
        }
    });

    private static char Fold(char letter) => letter switch
    {
        '台' => '臺',
        '\u3000' => ' ',
        >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(letter - 0xFEE0)),
        _ => char.ToLowerInvariant(letter),
    };
}
