namespace Guankao.Testing.Databases;

/// <summary>Where sentences of tests begin: <c>A.Commitment().OwedBy("工務局").DueBy("115/12/31")</c>.</summary>
public static class A
{
    /// <summary>A commitment, numbered and named, that nobody owes yet.</summary>
    public static CommitmentBuilder Commitment(string title = "改善人行環境") => new(title);

    /// <summary>A policy table of a city for a half-year.</summary>
    public static PolicyTableBuilder PolicyTable(params CommitmentBuilder[] rows) => new(rows);

    /// <summary>An audit that says nothing yet.</summary>
    public static AuditBuilder Audit() => new();
}
