namespace Guankao.Reading;

public sealed partial class AgencyRegister
{
    private static readonly string[] Own = ["本府", "本市", "市政府", "市府", "縣政府", "縣府", "本縣"];

    /// <summary>The agency behind a printed name: full, short, or with 本府 in front; null where it is unknown or could be several.</summary>
    /// <param name="printedName">As printed, e.g. 都發局.</param>
    /// <param name="city">The city whose short names are meant.</param>
    /// <param name="on">The day of the document: a name that ended before gives its successor, see <see cref="Agency.Holds"/>.</param>
    public Agency? Find(string printedName, string? city = null, DateOnly? on = null)
    {
        var name = Folding.Fold(printedName.Trim());
        return Match(name, 0, city, on, out var end, out var agency) && end == name.Length ? agency : null;
    }

    /// <summary>
    /// Takes a cell apart that holds several names, parted by space, 、, comma, line break or by nothing at all
    /// (觀光傳播局產業局). Words that are no known name stay as they are, with no agency.
    /// </summary>
    public IReadOnlyList<NamedAgency> Split(string cell, string? city = null, DateOnly? on = null)
    {
        var text = Folding.Fold(cell);
        var found = new List<NamedAgency>();
        var unknown = -1;
        for (var at = 0; at < text.Length;)
        {
            if (IsParting(text[at]))
            {
                Close(at++);
            }
            else if (Match(text, at, city, on, out var end, out var agency) && (end == text.Length || IsParting(text[end]) || Match(text, end, city, on, out _, out _) || unknown < 0))
            {
                Close(at);
                found.Add(new NamedAgency(new TextSpan(at, end), cell[at..end], agency));
                at = end;
            }
            else
            {
                unknown = unknown < 0 ? at : unknown;
                at++;
            }
        }

        Close(text.Length);
        return found;

        void Close(int end)
        {
            if (unknown >= 0)
            {
                found.Add(new NamedAgency(new TextSpan(unknown, end), cell[unknown..end], null));
                unknown = -1;
            }
        }
    }

    /// <summary>The government of a city, e.g. 臺北市政府; null where none is known.</summary>
    public string? Government(string? city) => city is null ? null : _governments.GetValueOrDefault(city);

    internal bool TryCity(ReadOnlySpan<char> text, int at, out int end, out string city) => _cities.TryMatch(text, at, out end, out city);

    private static bool IsParting(char c) => c is ' ' or '\t' or '\n' or '\r' or '\u3000' or '、' or ',' or '，' or ';' or '；' or '/' or '及' or '與' or '和' or '-';

    /// <summary>The longest name that begins at the place in folded text; the agency is null where several cities share the name.</summary>
    internal bool Match(ReadOnlySpan<char> text, int at, string? city, DateOnly? on, out int end, out Agency? agency)
    {
        var start = Prefix(text, at, city, out var place);
        if (start > at && _names.TryMatch(text, text.OverSpace(start), out end, out var inCity))
        {
            agency = Choose(inCity, place, on);
            if (place is null || agency?.City == place)
            {
                return true;
            }

            // 本府工務局 in a city whose register has none: one body all the same, only unknown.
            if (Array.Exists(inCity, candidate => candidate.City is not null))
            {
                agency = null;
                return true;
            }
        }

        if (_names.TryMatch(text, at, out end, out var candidates))
        {
            agency = IsFull(candidates, end - at) ? Current(candidates[0], on) : Choose(candidates, place, on);
            return true;
        }

        agency = null;
        return false;
    }

    /// <summary>A full name needs no city to be understood.</summary>
    private static bool IsFull(Agency[] candidates, int length) => candidates.Length == 1 && candidates[0].Name.Length == length && length > 3;

    /// <summary>本府, 市府, 臺北市政府, 臺北市 before a short name; tells whose short name it is.</summary>
    private int Prefix(ReadOnlySpan<char> text, int at, string? city, out string? place)
    {
        place = city;
        if (text[at] is '本' or '市' or '縣')
        {
            foreach (var own in Own)
            {
                if (text.Has(at, own))
                {
                    return at + own.Length;
                }
            }
        }

        if (_cities.TryMatch(text, at, out var end, out var named))
        {
            place = named;
            return text.Has(end, "政府") ? end + 2 : end;
        }

        return at;
    }

    private Agency? Choose(Agency[] candidates, string? city, DateOnly? on)
    {
        Agency? best = null;
        var several = false;
        foreach (var agency in candidates)
        {
            if (agency.City is not null && agency.City != city)
            {
                several |= city is null;
                best ??= city is null ? agency : null;
            }
            else if (best is null || (agency.City == city && best.City != city) || (agency.Holds(on) && !best.Holds(on)))
            {
                best = agency;
            }
        }

        return several && candidates.Length > 1 && best?.City is not null ? null : Current(best, on);
    }

    private Agency? Current(Agency? agency, DateOnly? on)
    {
        if (agency is null || agency.Successor is null || (on is not null && agency.Holds(on)) || (on is null && agency.Until is not null))
        {
            return agency;
        }

        return _byName.GetValueOrDefault(agency.Successor, agency);
    }
}

/// <summary>A name in a cell.</summary>
/// <param name="Span">Where it stands in the cell.</param>
/// <param name="Printed">As printed.</param>
/// <param name="Agency">Who it is; null where the register does not know.</param>
public sealed record NamedAgency(TextSpan Span, string Printed, Agency? Agency);
