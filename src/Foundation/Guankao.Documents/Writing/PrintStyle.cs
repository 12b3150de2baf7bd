namespace Guankao.Documents.Writing;

/// <summary>How a print page looks.</summary>
internal static class PrintStyle
{
    internal static string Of(PrintedDocument document)
    {
        var turn = document.Turn == PaperTurn.Landscape ? "landscape" : "portrait";
        return FormattableString.Invariant($$"""
            @page { size: A4 {{turn}}; margin: {{Paper.Margin}}mm {{Paper.Margin}}mm {{Paper.Margin + 2}}mm;
              @bottom-center { content: counter(page) " / " counter(pages); font-size: 9pt; } }
            body { margin: 0; font-family: "{{OdfPackage.Face}}", "TW-Kai", "Noto Sans CJK TC", "Noto Sans TC", sans-serif; font-size: {{OdtStyles.TextPoints}}pt; line-height: 1.4; }
            h1 { text-align: center; font-size: 18pt; margin: 0 0 4mm; }
            h2 { font-size: 15pt; margin: 5mm 0 2mm; }
            h3, h4 { font-size: 13pt; margin: 4mm 0 1mm; }
            h1, h2, h3, h4, .title, .unit { break-after: avoid; }
            p { margin: 1mm 0; white-space: pre-wrap; overflow-wrap: anywhere; }
            section + section { break-before: page; }
            .title { text-align: center; font-size: 14pt; font-weight: bold; }
            .unit { text-align: right; }
            .unit, .note, table { font-size: {{document.TablePoints}}pt; }
            table { border-collapse: collapse; width: 100%; table-layout: fixed; margin: 1mm 0 2mm; }
            thead { display: table-header-group; }
            th, td { border: 0.5pt solid #000; padding: 0.8mm; vertical-align: top; text-align: start; white-space: pre-wrap; overflow-wrap: anywhere; font-weight: normal; }
            th { background: #eee; vertical-align: middle; text-align: center; font-weight: bold; print-color-adjust: exact; }
            .centre { text-align: center; } .end { text-align: right; } .strong { font-weight: bold; }
            """);
    }
}
