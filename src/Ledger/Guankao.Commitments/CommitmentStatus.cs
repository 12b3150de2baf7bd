using System.Text.Json;

namespace Guankao.Commitments;

/// <summary>Where a commitment stands in its life.</summary>
public enum CommitmentStatus
{
    /// <summary>執行中.</summary>
    Open,

    /// <summary>解除列管: nobody follows it any more; how it ended is said beside it.</summary>
    Closed,

    /// <summary>暫緩: something outside blocks it.</summary>
    Suspended,

    /// <summary>撤銷.</summary>
    Withdrawn,

    /// <summary>併案: goes on inside another.</summary>
    Merged,

    /// <summary>分案: goes on in its parts.</summary>
    Split,

    /// <summary>轉入下一年度: goes on in the next year's or the next programme's.</summary>
    CarriedOver,
}

/// <summary>The statuses as the permission table spells them.</summary>
public static class StatusSpelling
{
    /// <summary>As in data/permissions.json.</summary>
    public static string Word(this CommitmentStatus status) => JsonNamingPolicy.KebabCaseLower.ConvertName(status.ToString());
}
