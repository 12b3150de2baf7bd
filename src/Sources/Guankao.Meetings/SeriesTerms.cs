using Guankao.Documents;
using Guankao.Reading;

namespace Guankao.Meetings;

/// <summary>On which level a series meets.</summary>
public enum MeetingLevel
{
    /// <summary>府級.</summary>
    City,

    /// <summary>區級.</summary>
    District,

    /// <summary>個案研討.</summary>
    Case,

    /// <summary>議題會議.</summary>
    Theme,
}

/// <summary>A series of meetings (會議系列): who chairs it, who prepares it and how often it must meet.</summary>
/// <param name="Name">Its name.</param>
/// <param name="OtherNames">What else documents call it.</param>
/// <param name="City">Whose it is.</param>
/// <param name="Level">On which level it meets.</param>
/// <param name="Topic">議題; empty where none is said.</param>
/// <param name="Chair">主席.</param>
/// <param name="Deputy">Who stands in for the chair; empty where nobody is named.</param>
/// <param name="Members">Who comes.</param>
/// <param name="Secretariat">幕僚單位.</param>
/// <param name="Cadences">How often it must meet, once for every place that says so.</param>
/// <param name="From">From which day on it is watched.</param>
public sealed record SeriesTerms(
    string Name, IReadOnlyList<string> OtherNames, string City, MeetingLevel Level, string Topic, string Chair, string Deputy, string Members,
    string Secretariat, IReadOnlyList<CadenceTerms> Cadences, DateOnly From);

/// <summary>How often a series must meet, and which document says so.</summary>
/// <param name="Every">Every how many units.</param>
/// <param name="Unit">Month, quarter, half, year or week.</param>
/// <param name="Times">How often in that time, at least.</param>
/// <param name="Text">The words.</param>
/// <param name="Document">The document or rule that says so.</param>
/// <param name="Sha256">Its hash; empty for a rule and for what a person wrote.</param>
/// <param name="Locator">Where it stands there; null for a rule and for what a person wrote.</param>
/// <param name="Rule">The rule, where one says so; null otherwise.</param>
public sealed record CadenceTerms(
    int Every, CalendarUnit Unit, int Times, string Text, string Document, string Sha256 = "", Locator? Locator = null, string? Rule = null)
{
    /// <summary>Meetings in a year.</summary>
    public decimal PerYear => Every == 0 ? 0 : Times * UnitsPerYear / Every;

    private decimal UnitsPerYear => Unit switch
    {
        CalendarUnit.Day => 365, CalendarUnit.WorkingDay => 250, CalendarUnit.Week => 52, CalendarUnit.Month => 12,
        CalendarUnit.Quarter => 4, CalendarUnit.Half => 2, _ => 1,
    };
}
