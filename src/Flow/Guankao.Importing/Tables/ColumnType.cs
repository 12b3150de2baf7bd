namespace Guankao.Importing;

/// <summary>What the cells of a column are, told by what they contain.</summary>
public enum ColumnType
{
    /// <summary>Nothing stands in it.</summary>
    Blank,

    /// <summary>Short words that name something.</summary>
    Label,

    /// <summary>Sentences.</summary>
    Prose,

    /// <summary>1, 2, 3 down the table.</summary>
    RunningNumber,

    /// <summary>一、, (一), 壹、.</summary>
    Outline,

    /// <summary>Names of agencies.</summary>
    Agency,

    /// <summary>Days, months or years.</summary>
    Date,

    /// <summary>From one day to another.</summary>
    DateRange,

    /// <summary>上午, 09:30.</summary>
    Time,

    /// <summary>Money.</summary>
    Amount,

    /// <summary>Shares in per cent.</summary>
    Percent,

    /// <summary>Whole numbers of things.</summary>
    Count,

    /// <summary>Other figures.</summary>
    Number,

    /// <summary>Words for a state: 已完工, 解除列管, 綠燈.</summary>
    Status,

    /// <summary>Names of people.</summary>
    Person,

    /// <summary>職稱.</summary>
    Post,

    /// <summary>Cities, districts, villages.</summary>
    Place,

    /// <summary>Articles of laws.</summary>
    Law,

    /// <summary>公文字號.</summary>
    DocumentNumber,

    /// <summary>Addresses on the web.</summary>
    Link,
}

/// <summary>Words for the types.</summary>
public static class ColumnTypes
{
    /// <summary>The stable word, as in JSON.</summary>
    public static string Word(this ColumnType type) => type switch
    {
        ColumnType.RunningNumber => "running-number",
        ColumnType.DateRange => "date-range",
        ColumnType.DocumentNumber => "document-number",
        _ => type.ToString().ToLowerInvariant(),
    };

    /// <summary>True for columns of figures that may be added up.</summary>
    public static bool Adds(this ColumnType type) => type is ColumnType.Amount or ColumnType.Count or ColumnType.Number;

    /// <summary>True for columns of figures.</summary>
    public static bool IsFigure(this ColumnType type) => type.Adds() || type == ColumnType.Percent;
}
