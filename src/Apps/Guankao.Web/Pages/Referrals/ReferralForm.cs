using Guankao.Referrals;

namespace Guankao.Web.Pages.Referrals;

/// <summary>What a person writes about a referral; each act uses the fields of its own form.</summary>
public sealed class ReferralForm
{
    /// <summary>What the page showed.</summary>
    public int? Version { get; set; }

    /// <summary>Token, where it is typed.</summary>
    public string? Code { get; set; }

    /// <summary>Procedure.</summary>
    public string? Procedure { get; set; }

    /// <summary>National system.</summary>
    public string? System { get; set; }

    /// <summary>Id there.</summary>
    public string? ExternalId { get; set; }

    /// <summary>Age band.</summary>
    public string? Age { get; set; }

    /// <summary>District.</summary>
    public string? District { get; set; }

    /// <summary>Theme.</summary>
    public string? Theme { get; set; }

    /// <summary>True where it cannot wait.</summary>
    public bool Urgent { get; set; }

    /// <summary>Consent or legal ground.</summary>
    public string? Consent { get; set; }

    /// <summary>The body that refers.</summary>
    public string? From { get; set; }

    /// <summary>The body asked, taken in or let go.</summary>
    public string? To { get; set; }

    /// <summary>Supporting bodies; null where none is ticked, since a list that is there already would not be filled.</summary>
    public IReadOnlyList<string>? Supporting { get; set; }

    /// <summary>True to accept, to take in.</summary>
    public bool Yes { get; set; }

    /// <summary>Reason or result, by code.</summary>
    public string? Reason { get; set; }

    /// <summary>Step.</summary>
    public string? Step { get; set; }

    /// <summary>When.</summary>
    public DateOnly? Day { get; set; }

    /// <summary>At what time.</summary>
    public TimeOnly? Time { get; set; }

    /// <summary>How the step came out.</summary>
    public string? Outcome { get; set; }

    /// <summary>Who took part; null where nobody is ticked.</summary>
    public IReadOnlyList<string>? Participants { get; set; }

    /// <summary>A short note.</summary>
    public string? Note { get; set; }

    /// <summary>Who acts; asked only where there are no accounts.</summary>
    public string? Who { get; set; }

    /// <summary>The value of an input of type date.</summary>
    internal string? DayText => Day?.ToString("yyyy-MM-dd", global::System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The step that was chosen; null where none.</summary>
    internal ProcedureStep? Chosen(Procedure procedure) => Step is null ? null : procedure.Step(Step);
}
