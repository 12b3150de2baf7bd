namespace Guankao.Documents;

/// <summary>As what a style shows a number.</summary>
internal enum XlsxShown
{
    Stored,
    Percent,
    Day,
    RocDay,
    Time,
}

/// <summary>How a style shows a number.</summary>
internal readonly record struct XlsxFormat(XlsxShown Kind, int Decimals = 0)
{
    internal static readonly XlsxFormat AsStored = new(XlsxShown.Stored);

    /// <summary>The formats that a workbook names by number alone, as they are in Taiwan.</summary>
    internal static XlsxFormat BuiltIn(int id) => id switch
    {
        9 => new(XlsxShown.Percent),
        10 => new(XlsxShown.Percent, 2),
        >= 14 and <= 17 or 22 or 30 or 31 => new(XlsxShown.Day),
        >= 18 and <= 21 or (>= 45 and <= 47) => new(XlsxShown.Time),
        >= 27 and <= 29 or 36 or (>= 50 and <= 58) => new(XlsxShown.RocDay),
        _ => AsStored,
    };

    /// <summary>Reads a format code; quoted words and what stands in brackets are no letters of a date.</summary>
    internal static XlsxFormat Of(string? code)
    {
        bool quoted = false, bracketed = false, year = false, era = false, day = false, hour = false, point = false;
        var decimals = 0;
        foreach (var c in code ?? "")
        {
            quoted ^= c == '"';
            bracketed = c == '[' || (bracketed && c != ']');
            if (quoted || bracketed)
            {
                continue;
            }

            if (c is ';')
            {
                break;
            }

            if (c == '%')
            {
                return new(XlsxShown.Percent, decimals);
            }

            point |= c == '.';
            decimals += point && c is '0' or '#' && point ? 1 : 0;
            era |= c is 'e' or 'g' && !year;
            year |= c is 'y' or 'Y' or 'e';
            day |= c is 'd' or 'D' or 'm';
            hour |= c is 'h' or 'H';
        }

        return year && day ? new(era && !code!.Contains("yy", StringComparison.OrdinalIgnoreCase) ? XlsxShown.RocDay : XlsxShown.Day)
            : hour ? new(XlsxShown.Time)
            : AsStored;
    }
}
