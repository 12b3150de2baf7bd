namespace Guankao.Reporting;

/// <summary>Where a period stands.</summary>
public enum PeriodState
{
    /// <summary>Known from documents only: nobody reports on it here.</summary>
    Imported,

    /// <summary>填報期間.</summary>
    Reporting,

    /// <summary>填報截止: only what was returned or allowed late still comes in.</summary>
    Ended,

    /// <summary>已公布: everything that was accepted is public and nothing is open.</summary>
    Published,
}

/// <summary>How long a period is; each has rows of rules for its days.</summary>
public enum PeriodKind
{
    /// <summary>半年.</summary>
    HalfYear,

    /// <summary>季.</summary>
    Quarter,

    /// <summary>月.</summary>
    Month,

    /// <summary>議會會期.</summary>
    Session,
}

/// <summary>What becomes of a report that is written after the day it was due.</summary>
public enum LateEntry
{
    /// <summary>逾期不得補填.</summary>
    Refuse,

    /// <summary>須經准予.</summary>
    WithPermission,

    /// <summary>可補填，註記逾期.</summary>
    MarkLate,
}
