namespace Guankao.Documents;

/// <summary>Last stage: pages to one run of blocks, with tables that go on from page to page put together.</summary>
internal sealed class PdfAssembly
{
    private readonly List<Block> _blocks = [];
    private readonly List<Block> _apart = [];
    private PdfTable? _open;
    private int _tables;

    internal void Add(PdfLayout page)
    {
        var first = true;
        foreach (var (_, table, text) in page.Flow)
        {
            if (table is null)
            {
                Close();
                _blocks.Add(new Paragraph(new Locator(Page: page.Page.Number), text));
            }
            else if (first && _open is not null && PdfJoin.Together(_open, table, out var whole, out var repeated))
            {
                _open = whole;
                _apart.AddRange(repeated.Select(row => new Margin(
                    new Locator(Page: row.Page, Table: _tables + 1), MarginKind.RepeatedHeader, string.Join('\t', row.Cells.Select(cell => cell.Text)))));
            }
            else
            {
                Close();
                _open = table;
            }

            first = false;
        }

        _apart.AddRange(page.Margins);
        _apart.AddRange(page.Notes);
        if (_open is null)
        {
            Release();
        }
    }

    internal BlockList Build()
    {
        Close();
        return new BlockList(_blocks);
    }

    private void Close()
    {
        if (_open is not null)
        {
            _blocks.Add(_open.Build(++_tables));
            _open = null;
        }

        Release();
    }

    private void Release()
    {
        _blocks.AddRange(_apart);
        _apart.Clear();
    }
}
