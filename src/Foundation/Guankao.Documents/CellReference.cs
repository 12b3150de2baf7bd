namespace Guankao.Documents;

/// <summary>Reads addresses such as <c>B7</c> and <c>A1:C3</c>; rows and columns count from 0.</summary>
internal static class CellReference
{
    private const int MostColumns = 16_384;

    internal static int? Column(ReadOnlySpan<char> address)
    {
        var column = 0;
        foreach (var c in address)
        {
            if (c is < 'A' or > 'Z')
            {
                break;
            }

            column = (column * 26) + (c - 'A' + 1);
            if (column > MostColumns)
            {
                return null;
            }
        }

        return column == 0 ? null : column - 1;
    }

    internal static (int Row, int Column, int Rows, int Columns)? Range(string? address)
    {
        var parts = (address ?? "").Split(':');
        if (parts.Length != 2 || Column(parts[0]) is not { } left || Column(parts[1]) is not { } right
            || Row(parts[0]) is not { } top || Row(parts[1]) is not { } bottom || right < left || bottom < top)
        {
            return null;
        }

        return (top, left, bottom - top + 1, right - left + 1);
    }

    private static int? Row(ReadOnlySpan<char> address) =>
        int.TryParse(address.TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), out var row) && row > 0 ? row - 1 : null;
}
