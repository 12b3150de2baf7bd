namespace Guankao.Web.Pages.Youth;

/// <summary>What a person writes at the desk of youth support.</summary>
public sealed class YouthForm
{
    /// <summary>Body.</summary>
    public string? Body { get; set; }

    /// <summary>The other body.</summary>
    public string? To { get; set; }

    /// <summary>Day.</summary>
    public DateOnly? Day { get; set; }

    /// <summary>Channel.</summary>
    public string? Channel { get; set; }

    /// <summary>Topic.</summary>
    public string? Topic { get; set; }

    /// <summary>True for a first contact.</summary>
    public bool First { get; set; }

    /// <summary>Age band.</summary>
    public string? Age { get; set; }

    /// <summary>Result.</summary>
    public string? Result { get; set; }

    /// <summary>How many.</summary>
    public int Count { get; set; } = 1;

    /// <summary>Days of waiting.</summary>
    public int? WaitDays { get; set; }

    /// <summary>Token of a hand-off.</summary>
    public string? Token { get; set; }

    /// <summary>Why a hand-off came to nothing.</summary>
    public string? Reason { get; set; }

    /// <summary>Year.</summary>
    public int Year { get; set; }

    /// <summary>Staff.</summary>
    public int Staff { get; set; }

    /// <summary>Budget.</summary>
    public long Budget { get; set; }

    /// <summary>Name of a vendor.</summary>
    public string? Name { get; set; }

    /// <summary>A vendor.</summary>
    public Guid Vendor { get; set; }

    /// <summary>Who acts; asked only where there are no accounts.</summary>
    public string? Who { get; set; }
}
