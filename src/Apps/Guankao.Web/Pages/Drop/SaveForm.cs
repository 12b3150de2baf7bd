using System.Globalization;
using Guankao.Calendar;
using Guankao.Importing;
using Guankao.Kernel;

namespace Guankao.Web.Pages.Drop;

/// <summary>What a person writes beside a table before it is saved.</summary>
public sealed class SaveForm
{
    /// <summary>Who saves it; asked only where there are no accounts.</summary>
    public string? Who { get; set; }

    /// <summary>On what ground.</summary>
    public string? Why { get; set; }

    /// <summary>The city, where the table does not name one.</summary>
    public string? City { get; set; }

    /// <summary>The ROC year reported on, where the table does not say.</summary>
    public string? Year { get; set; }

    /// <summary>Which half of that year: 1 or 2.</summary>
    public string? Half { get; set; }

    /// <summary>What is missing; null where nothing is.</summary>
    public Refusal? Fault() =>
        string.IsNullOrWhiteSpace(Who) ? DropRefusals.NoName
        : string.IsNullOrWhiteSpace(Why) ? DropRefusals.NoReason
        : null;

    /// <summary>The city, null where none was written.</summary>
    public string? GivenCity() => string.IsNullOrWhiteSpace(City) ? null : City.Trim();

    /// <summary>The half year, null where none was written.</summary>
    public DraftPeriod? Period()
    {
        if (!int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1 or > 999)
        {
            return null;
        }

        var first = Half != "2";
        var gregorian = year + RocDate.Offset;
        return first
            ? new DraftPeriod(new DateOnly(gregorian, 1, 1), new DateOnly(gregorian, 6, 30), $"{year}年上半年")
            : new DraftPeriod(new DateOnly(gregorian, 7, 1), new DateOnly(gregorian, 12, 31), $"{year}年下半年");
    }
}
