namespace Guankao.Reading;

/// <summary>Stretches that another reading has taken already, asked in the order of the text.</summary>
internal ref struct Occupied(Mentions mentions)
{
    private readonly Mentions _mentions = mentions;
    private int _date;
    private int _document;
    private int _outline;

    /// <summary>The end of the stretch that covers the place, or the place itself where none does.</summary>
    public int Over(int at)
    {
        var dates = _mentions.Dates;
        while (_date < dates.Count && dates[_date].Span.End <= at)
        {
            _date++;
        }

        if (_date < dates.Count && dates[_date].Span.Start <= at)
        {
            return dates[_date].Span.End;
        }

        var documents = _mentions.DocumentNumbers;
        while (_document < documents.Count && documents[_document].Span.End <= at)
        {
            _document++;
        }

        if (_document < documents.Count && documents[_document].Span.Start <= at)
        {
            return documents[_document].Span.End;
        }

        var outline = _mentions.Outline;
        while (_outline < outline.Count && outline[_outline].Span.End <= at)
        {
            _outline++;
        }

        return _outline < outline.Count && outline[_outline].Span.Start <= at ? outline[_outline].Span.End : at;
    }
}
