namespace Guankao.Importing;

/// <summary>Reads 附件1：… from a plan's list of contents.</summary>
internal static class PlanAnnexes
{
    internal static IReadOnlyList<AnnexDraft> Of(IReadOnlyList<PlanParagraph> paragraphs)
    {
        var found = new List<AnnexDraft>();
        foreach (var paragraph in paragraphs)
        {
            var text = paragraph.Text;
            for (var at = text.IndexOf("附件", StringComparison.Ordinal); at >= 0; at = text.IndexOf("附件", at + 2, StringComparison.Ordinal))
            {
                var digits = new string([.. text[(at + 2)..].TakeWhile(char.IsAsciiDigit)]);
                var colon = at + 2 + digits.Length;
                if (digits.Length is 1 or 2 && colon < text.Length && text[colon] is '：' or ':')
                {
                    var next = text.IndexOf("附件", colon, StringComparison.Ordinal);
                    var number = int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
                    if (!found.Exists(annex => annex.Number == number))
                    {
                        found.Add(new AnnexDraft(number, text[(colon + 1)..(next < 0 ? text.Length : next)].Trim(), paragraph.Locator));
                    }
                }
            }
        }

        return found;
    }
}
