using Guankao.Kernel;
using Guankao.Publishing;

namespace Guankao.Hosting;

/// <summary>Every row that answers a search, for files that hold the whole list.</summary>
public static class WholeList
{
    private const int PageOfRows = 200;

    private static readonly Refusal TooMany = new("list-too-long", new Bilingual(
        "符合條件的事項超過一萬項，無法做成一份文件；請增加條件，或到「開放資料」下載全部。",
        "More than ten thousand commitments answer, too many for one document: narrow the list, or take all of them from Open data."));

    /// <summary>The rows, page after page; refuses where a document could not hold them.</summary>
    public static async Task<Outcome<IReadOnlyList<CommitmentRow>>> Of(BrowseCommitments browse, CommitmentSearch search, CancellationToken cancellation)
    {
        search = search with { Page = 1, Size = PageOfRows };
        var rows = new List<CommitmentRow>();
        for (var pages = 1; search.Page <= pages; search = search with { Page = search.Page + 1 })
        {
            var found = await browse.Ask(search, cancellation);
            if (found.Rows.Total > BrowseCommitments.Reach || found.Rows.Capped)
            {
                return TooMany;
            }

            rows.AddRange(found.Rows.Rows);
            pages = found.LastPage;
        }

        return rows;
    }
}
