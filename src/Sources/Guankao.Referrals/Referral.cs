namespace Guankao.Referrals;

/// <summary>How a referral stands.</summary>
public enum ReferralState
{
    /// <summary>待受理: offered, and nobody has taken it yet.</summary>
    Proposed,

    /// <summary>已退回: the body asked would not take it.</summary>
    Rejected,

    /// <summary>已受理.</summary>
    Accepted,

    /// <summary>服務中.</summary>
    InProgress,

    /// <summary>已結案.</summary>
    Done,

    /// <summary>已撤回: the referrer took it back before anybody led.</summary>
    Revoked,

    /// <summary>內容已刪除: that it was stays, what it said is gone.</summary>
    Erased,
}

/// <summary>What a body is to a referral.</summary>
public enum BodyPart
{
    /// <summary>轉介者.</summary>
    Referrer,

    /// <summary>受邀主責: asked to lead, has not answered.</summary>
    Asked,

    /// <summary>主責.</summary>
    Lead,

    /// <summary>協力.</summary>
    Supporting,
}

/// <summary>轉介. Only what the database must find or count by stands open; what it says of a person is sealed.</summary>
internal sealed class Referral
{
    public Guid Id { get; init; }

    /// <summary>Hash of the token; whoever holds the database cannot make an address from it.</summary>
    public required string TokenHash { get; init; }

    /// <summary>Keyed print of the external id, by which referrals of one family find each other.</summary>
    public required string Family { get; set; }

    public ReferralState State { get; set; }

    /// <summary>How often the procedure was begun, from 1.</summary>
    public int Round { get; set; } = 1;

    /// <summary>True once the referrer was told what became of it.</summary>
    public bool ReportedBack { get; set; }

    public DateTime OpenedAt { get; init; }

    public DateTime? ClosedAt { get; set; }

    /// <summary><see cref="ReferralTerms"/>, sealed; empty once erased.</summary>
    public required string Sealed { get; set; }

    /// <summary>Rises with every change; a form that was made for an older one is refused.</summary>
    public int Version { get; set; }

    public List<ReferralBody> Bodies { get; } = [];

    public List<ReferralEntry> Entries { get; } = [];
}

/// <summary>A body that has to do with a referral, and since when.</summary>
internal sealed class ReferralBody
{
    public Guid Id { get; init; }

    public Guid ReferralId { get; init; }

    public required string Agency { get; init; }

    public BodyPart Part { get; init; }

    public DateTime Since { get; init; }

    public DateTime? Until { get; set; }
}

/// <summary>Something that was done; its words are sealed.</summary>
internal sealed class ReferralEntry
{
    public Guid Id { get; init; }

    public Guid ReferralId { get; init; }

    public int Position { get; init; }

    public int Round { get; init; }

    /// <summary>When it happened, as told.</summary>
    public DateOnly Day { get; init; }

    public int Minute { get; init; }

    public DateTime At { get; init; }

    /// <summary><see cref="EntryTerms"/>, sealed; empty once erased.</summary>
    public required string Sealed { get; set; }
}

/// <summary>A look past need-to-know: who, until when; the reason is sealed.</summary>
internal sealed class GlassBroken
{
    public Guid Id { get; init; }

    public Guid ReferralId { get; init; }

    public Guid PersonId { get; init; }

    public DateTime At { get; init; }

    public DateTime Until { get; init; }

    /// <summary><see cref="GlassTerms"/>, sealed; empty once erased.</summary>
    public required string Sealed { get; set; }
}
