namespace Guankao.Documents;

/// <summary>Formats that are read.</summary>
internal enum FormatKind
{
    Text,
    Csv,
    Xlsx,
    Ods,
    Docx,
    Odt,
    Xls,
    Pdf,
}

/// <summary>A format and the word by which documents carry it.</summary>
internal sealed record DocumentFormat(FormatKind Kind, string Word)
{
    internal static readonly DocumentFormat Text = new(FormatKind.Text, "txt");
    internal static readonly DocumentFormat Csv = new(FormatKind.Csv, "csv");
    internal static readonly DocumentFormat Xlsx = new(FormatKind.Xlsx, "xlsx");
    internal static readonly DocumentFormat Ods = new(FormatKind.Ods, "ods");
    internal static readonly DocumentFormat Docx = new(FormatKind.Docx, "docx");
    internal static readonly DocumentFormat Odt = new(FormatKind.Odt, "odt");
    internal static readonly DocumentFormat Xls = new(FormatKind.Xls, "xls");
    internal static readonly DocumentFormat Pdf = new(FormatKind.Pdf, "pdf");
}
