namespace Guankao.Reading.Personal;

/// <summary>The check digit of identity numbers (身分證) and residents' numbers (居留證), old and new.</summary>
internal static class IdentityNumber
{
    private const string Order = "ABCDEFGHJKLMNPQRSTUVXYWZIO";

    /// <summary>True where the ten characters, in capitals, are such a number.</summary>
    public static bool IsValid(ReadOnlySpan<char> number)
    {
        var first = Order.IndexOf(number[0], StringComparison.Ordinal);
        if (first < 0)
        {
            return false;
        }

        // The second place of an old resident's number is a letter that counts by its own last digit.
        var second = number[1] switch
        {
            '1' or '2' or '8' or '9' => number[1] - '0',
            'A' or 'B' or 'C' or 'D' => Order.IndexOf(number[1], StringComparison.Ordinal) % 10,
            _ => -1,
        };
        if (second < 0)
        {
            return false;
        }

        var sum = ((first + 10) / 10) + ((first + 10) % 10 * 9) + (second * 8);
        for (var place = 2; place < 10; place++)
        {
            if (!char.IsAsciiDigit(number[place]))
            {
                return false;
            }

            sum += (number[place] - '0') * (place == 9 ? 1 : 9 - place);
        }

        return sum % 10 == 0;
    }
}
