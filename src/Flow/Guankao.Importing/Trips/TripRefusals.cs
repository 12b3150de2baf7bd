using Guankao.Kernel;

namespace Guankao.Importing.Trips;

/// <summary>Why a document is not taken for a report of a trip.</summary>
internal static class TripRefusals
{
    public static Refusal NoTrip(string name) => new("trip-not-found", new Bilingual(
        $"「{name}」看不出是出國報告（沒有封面的出國期間與地點，也沒有行程與心得建議）；請確認檔案，或補上封面後再試。",
        $"{name} does not look like a report of a trip: there is neither a cover with period and place, nor an itinerary with recommendations. Check the file, or add its cover."));
}
