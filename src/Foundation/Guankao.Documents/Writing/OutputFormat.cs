namespace Guankao.Documents.Writing;

/// <summary>Formats in which documents are handed out.</summary>
public enum OutputFormat
{
    /// <summary>OpenDocument spreadsheet, the government's own.</summary>
    Ods,

    /// <summary>OpenDocument text.</summary>
    Odt,

    /// <summary>Workbook of Office Open XML.</summary>
    Xlsx,

    /// <summary>Text of Office Open XML.</summary>
    Docx,

    /// <summary>Comma-separated text, for machines and for Excel.</summary>
    Csv,
}

/// <summary>Words of the formats.</summary>
public static class OutputFormats
{
    /// <summary>Ending of the file's name, without the dot.</summary>
    public static string Ending(this OutputFormat format) => format switch
    {
        OutputFormat.Ods => "ods",
        OutputFormat.Odt => "odt",
        OutputFormat.Xlsx => "xlsx",
        OutputFormat.Docx => "docx",
        _ => "csv",
    };

    /// <summary>The format of that ending, with or without its dot; null where it is none of ours.</summary>
    public static OutputFormat? Parse(string ending)
    {
        var word = ending.TrimStart('.');
        foreach (var format in Enum.GetValues<OutputFormat>())
        {
            if (string.Equals(format.Ending(), word, StringComparison.OrdinalIgnoreCase))
            {
                return format;
            }
        }

        return null;
    }

    /// <summary>Type of the content as browsers know it.</summary>
    public static string MediaType(this OutputFormat format) => format switch
    {
        OutputFormat.Ods => "application/vnd.oasis.opendocument.spreadsheet",
        OutputFormat.Odt => "application/vnd.oasis.opendocument.text",
        OutputFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        OutputFormat.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        _ => "text/csv; charset=utf-8",
    };
}

/// <summary>A file ready to be handed out.</summary>
/// <param name="Name">Its name with ending, safe for every file system.</param>
/// <param name="MediaType">Type of the content.</param>
/// <param name="Content">Its bytes.</param>
public sealed record PrintedFile(string Name, string MediaType, byte[] Content);
