namespace Guankao.Policies;

/// <summary>政策項目表 of one city and year; the half-year tables of the year report on the same items.</summary>
internal sealed class PolicyBook
{
    public Guid Id { get; init; }

    /// <summary>Empty where no document says.</summary>
    public required string City { get; init; }

    /// <summary>ROC year.</summary>
    public int Year { get; init; }

    public required string Title { get; set; }

    public List<PolicyItem> Items { get; } = [];
}
