namespace Guankao.Documents.Writing;

/// <summary>Text in OpenDocument: a line is a paragraph, and blanks that XML would fold into one have elements of their own.</summary>
internal static class OdfText
{
    internal static void Paragraphs(Markup xml, string text, string? style)
    {
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            Line(xml.Open("text:p", ("text:style-name", style)), line).Close();
        }
    }

    internal static Markup Line(Markup xml, string line)
    {
        var from = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\t')
            {
                xml.Text(line[from..i]).Empty("text:tab");
                from = i + 1;
            }
            else if (line[i] == ' ' && (i == 0 || line[i - 1] == ' ' || i == line.Length - 1))
            {
                var blanks = i;
                while (blanks < line.Length && line[blanks] == ' ')
                {
                    blanks++;
                }

                xml.Text(line[from..i]).Empty("text:s", ("text:c", (blanks - i).ToString(System.Globalization.CultureInfo.InvariantCulture)));
                (from, i) = (blanks, blanks - 1);
            }
        }

        return xml.Text(line[from..]);
    }
}
