using System.Text.Json;

namespace Guankao.Reporting;

/// <summary>Where the report of one commitment for one period stands, from the day it is owed to the day all can read it.</summary>
public enum DutyState
{
    /// <summary>待填報.</summary>
    Due,

    /// <summary>填報中.</summary>
    Writing,

    /// <summary>已送核: with the approver of the agency.</summary>
    Submitted,

    /// <summary>機關內退回.</summary>
    SentBack,

    /// <summary>機關已核定，待審查.</summary>
    Approved,

    /// <summary>退回補正.</summary>
    Returned,

    /// <summary>審查通過.</summary>
    Accepted,

    /// <summary>已公布.</summary>
    Published,
}

/// <summary>The states as the permission table spells them.</summary>
public static class StateWords
{
    /// <summary>The state of a report.</summary>
    public static string Word(this DutyState state) => Kebab(state.ToString());

    /// <summary>The state of a period.</summary>
    public static string Word(this PeriodState state) => Kebab(state.ToString());

    private static string Kebab(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
