namespace Guankao.Audit;

/// <summary>Signals of the matcher. All are on in use; a measurement turns them off one at a time.</summary>
[Flags]
internal enum MatchSignals
{
    /// <summary>None but the bare overlap of characters.</summary>
    None = 0,

    /// <summary>Words of the same meaning count as one.</summary>
    Paraphrase = 1,

    /// <summary>Rare pairs of characters weigh more than common ones.</summary>
    Rarity = 2,

    /// <summary>The sentence and its headings speak for the clause too.</summary>
    Context = 4,

    /// <summary>The stage of the work agrees or contradicts.</summary>
    Actions = 8,

    /// <summary>The same day or month is named.</summary>
    Dates = 16,

    /// <summary>The same figure with the same unit is named.</summary>
    Numbers = 32,

    /// <summary>Reports answer in the order of the promises.</summary>
    Order = 64,

    /// <summary>第1次 is not 第2次.</summary>
    Ordinals = 128,

    /// <summary>One assignment for the whole item instead of the best clause for each duty.</summary>
    Global = 256,

    /// <summary>What fell due before the period needs more to count as answered.</summary>
    Prior = 512,

    /// <summary>All of them.</summary>
    All = 1023,
}
