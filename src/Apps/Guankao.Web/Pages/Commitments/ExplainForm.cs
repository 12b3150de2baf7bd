namespace Guankao.Web.Pages.Commitments;

/// <summary>What a person writes to explain a finding, or to let it count again.</summary>
public sealed class ExplainForm
{
    /// <summary>The finding's code.</summary>
    public string Code { get; set; } = "";

    /// <summary>Last day of the period the finding is of; a report that came since must not be hit by mistake.</summary>
    public DateOnly? Period { get; set; }

    /// <summary>True where an explanation is taken back.</summary>
    public bool Restore { get; set; }

    /// <summary>Who; asked only where there are no accounts.</summary>
    public string? Who { get; set; }

    /// <summary>The explanation.</summary>
    public string? Why { get; set; }
}
