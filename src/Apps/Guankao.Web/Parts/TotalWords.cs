using System.Globalization;
using Guankao.Publishing;
using Microsoft.Extensions.Localization;

namespace Guankao.Web.Parts;

/// <summary>How many a list holds, as one says it where they are too many to be counted for one reader.</summary>
internal static class TotalWords
{
    public static string Of(CommitmentListing listing, IStringLocalizer texts)
    {
        if (listing.AtLeast is not { } least)
        {
            return listing.Rows.Total.ToString(CultureInfo.InvariantCulture);
        }

        return texts[least >= BrowseCommitments.Reach ? "list.over" : "list.least", least.ToString("N0", CultureInfo.InvariantCulture)];
    }
}
