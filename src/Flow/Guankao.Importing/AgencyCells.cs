using System.Buffers;
using System.Text;
using Guankao.Reading;

namespace Guankao.Importing;

/// <summary>
/// Names of agencies in a cell of a table: parted by blanks and commas, or glued together where a page break took the
/// blank. The register knows the names of real cities; elsewhere the endings of names (局, 處, 會) tell.
/// </summary>
internal sealed class AgencyCells(AgencyRegister register, string? city, DateOnly? on)
{
    private const string Separators = " \t\r\n\u3000、，,；;/／";
    private const int LongestName = 16;
    private static readonly SearchValues<char> Parting = SearchValues.Create(Separators);
    private const int LongestAssembly = 4;

    /// <summary>True where the register knows the agencies of the city, so that a name it does not know is worth a question.</summary>
    internal bool KnowsCity { get; } = city is not null && register.Government(city) is not null;

    /// <summary>How many names a cell consists of; 0 where a part of it is no name.</summary>
    internal int CountIn(string cell)
    {
        var count = 0;
        cell = Unwrapped(cell);
        foreach (var part in cell.AsSpan().SplitAny(Separators))
        {
            var name = cell[part];
            if (name.Length == 0)
            {
                continue;
            }

            if (name.Length < 2 || name.Length > LongestName || !(LooksLikeName(name) || register.Find(name, city, on) is not null))
            {
                return 0;
            }

            count++;
        }

        return count;
    }

    /// <summary>The names of a cell as printed, in order; glued names are parted.</summary>
    internal List<string> Split(string cell, out bool glued, bool asPrinted = false)
    {
        glued = false;
        var names = new List<string>();
        cell = asPrinted ? cell : Unwrapped(cell);
        foreach (var part in cell.AsSpan().SplitAny(Separators))
        {
            var name = cell[part].Trim('(', ')', '（', '）');
            if (name.Length == 0 || CellShape.IsNone(name))
            {
                continue;
            }

            var before = names.Count;
            if (asPrinted)
            {
                names.Add(name);
                continue;
            }

            Unglue(name, names);
            glued |= names.Count - before > 1;
        }

        return names;
    }

    /// <summary>The full name; where the register does not know it, the printed name behind the city's government.</summary>
    internal (string Name, bool Known) FullName(string printed)
    {
        if (Find(printed) is { } agency)
        {
            return (agency.Name, true);
        }

        var isFull = city is null || printed.Contains("政府", StringComparison.Ordinal) || printed.StartsWith(city, StringComparison.Ordinal)
            || printed.EndsWith("公司", StringComparison.Ordinal) || printed[0] is '各';
        return isFull ? (printed, false) : (city + "政府" + (printed.StartsWith("本府", StringComparison.Ordinal) ? printed[2..] : printed), false);
    }

    /// <summary>Full names of the city's agencies that share most characters with a name that the register does not know; three at most.</summary>
    internal IEnumerable<string> Like(string printed) =>
        from agency in register.Agencies
        where agency.City is not null && agency.City == city
        let shared = agency.ShortNames.Append(agency.Name).Max(name => Shared(printed, name))
        where shared * 3 >= printed.Length * 2
        orderby shared descending, agency.Name.Length
        select agency.Name;

    // Length of the longest common subsequence: 都巿發展局 is 都市發展局 with one character misread.
    private static int Shared(string one, string two)
    {
        var row = new int[two.Length + 1];
        foreach (var c in one)
        {
            var diagonal = 0;
            for (var j = 1; j <= two.Length; j++)
            {
                (diagonal, row[j]) = (row[j], two[j - 1] == c ? diagonal + 1 : Math.Max(row[j], row[j - 1]));
            }
        }

        // The ending that all names have proves nothing by itself.
        return row[two.Length] > (one[^1] == two[^1] ? 1 : 0) ? row[two.Length] : 0;
    }

    // A narrow column breaks a name over two lines: 工務 and 局, or a government and its 工務局.
    private string Unwrapped(string cell)
    {
        if (!cell.Contains('\n', StringComparison.Ordinal))
        {
            return cell;
        }

        var whole = new StringBuilder(cell.Length);
        foreach (var line in cell.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            whole.Append(whole.Length > 0 && !GoesOn(whole.ToString(), line) ? "\n" : "").Append(line);
        }

        return whole.ToString();
    }

    private bool GoesOn(string before, string line)
    {
        var left = before[(before.AsSpan().LastIndexOfAny(Parting) + 1)..];
        var right = line.AsSpan().IndexOfAny(Parting) is var end and >= 0 ? line[..end] : line;
        return left.Length > 0 && right.Length > 0 && IsName(left + right)
            && (!IsName(left) || !IsName(right) || (left.EndsWith("政府", StringComparison.Ordinal) && !right.Contains("政府", StringComparison.Ordinal)));
    }

    private bool IsName(string text) =>
        text.Length is >= 2 and <= LongestName && !text.AsSpan().ContainsAny(Parting) && (LooksLikeName(text) || register.Find(text, city, on) is not null);

    // 觀光局 in the table of a city that the register does not know is that city's, not a central one's.
    private Agency? Find(string name) =>
        register.Find(name, city, on) is { } agency && (city is null || agency.City == city || KnowsCity || agency.Name == name)
            ? agency
            : null;

    private void Unglue(string name, List<string> names)
    {
        if (Find(name) is not null)
        {
            names.Add(name);
            return;
        }

        var known = register.Split(name, city, on);
        if (known.Count > 1 && known.All(part => part.Agency is not null && Find(part.Printed) is not null))
        {
            names.AddRange(known.Select(part => part.Printed));
            return;
        }

        UnglueByEndings(name, names);
    }

    // 觀光局產業局: a name ends at its 局, 處 or 會 where another whole name follows.
    private static void UnglueByEndings(string name, List<string> names)
    {
        var start = 0;
        for (var i = 2; i + 2 <= name.Length - 1; i++)
        {
            var rest = name.AsSpan(i + 1);
            if (i - start >= 2 && name[i] is '局' or '處' or '會' && rest.Length >= 3 && EndsLikeName(rest) && !Continues(rest))
            {
                names.Add(name[start..(i + 1)]);
                start = i + (rest[0] is '及' or '與' or '暨' ? 2 : 1);
            }
        }

        names.Add(name[start..]);
    }

    private static bool LooksLikeName(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (c is < '\u4e00' or > '\u9fff' && c is not ('(' or ')' or '（' or '）'))
            {
                return false;
            }
        }

        return EndsLikeName(name);
    }

    private static bool EndsLikeName(ReadOnlySpan<char> name)
    {
        foreach (var ending in TableWords.Current.AgencyEndings)
        {
            // 研考會 is a name, 學習機會 is not: what ends in 會 alone is short.
            if (name.EndsWith(ending, StringComparison.Ordinal) && (ending != "會" || name.Length <= LongestAssembly))
            {
                return true;
            }
        }

        return false;
    }

    // 警察局大安分局 is one office.
    private static bool Continues(ReadOnlySpan<char> rest) =>
        rest[0] is '局' or '處' or '會' || rest.EndsWith("分局", StringComparison.Ordinal) || rest.EndsWith("大隊", StringComparison.Ordinal)
        || rest.EndsWith("科", StringComparison.Ordinal) || rest.EndsWith("室", StringComparison.Ordinal);
}
