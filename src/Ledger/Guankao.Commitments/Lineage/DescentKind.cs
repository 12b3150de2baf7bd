namespace Guankao.Commitments;

/// <summary>How one commitment came out of another.</summary>
public enum DescentKind
{
    /// <summary>分案.</summary>
    Split,

    /// <summary>併案.</summary>
    Merged,

    /// <summary>轉入下一年度.</summary>
    CarriedOver,
}
