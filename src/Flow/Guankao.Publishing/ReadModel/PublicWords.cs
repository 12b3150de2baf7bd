using Guankao.Lineage;
using Guankao.Meetings;
using Guankao.Store;
using Guankao.Store.Search;
using Guankao.Trips;

namespace Guankao.Publishing;

/// <summary>
/// Keeps the index of words to what readers may see: trips and meetings with what the public reads of them, and promises
/// and reports without what is covered in them. What is not in the index cannot be guessed by searching for it.
/// </summary>
internal static class PublicWords
{
    /// <summary>Part of the texts of trips.</summary>
    public const string Trip = "trip";

    /// <summary>Part of the texts of meetings.</summary>
    public const string Meeting = "meeting";

    // A list of more ids than this is asked for in pieces.
    private const int Chunk = 500;

    private static readonly PublicText Clean = Redaction.Clean;

    /// <summary>Brings the words of the trips and meetings among these records up to date.</summary>
    public static async Task Follow(AppDb db, IReadOnlyList<Guid> records, CancellationToken cancellation)
    {
        foreach (var part in records.Chunk(Chunk))
        {
            await Put(db, await PublicTrips.Touched(db, part, cancellation), await PublicMeetings.Touched(db, part, cancellation), cancellation);
        }
    }

    /// <summary>Enters those of every trip and meeting.</summary>
    public static async Task All(AppDb db, CancellationToken cancellation)
    {
        foreach (var part in (await PublicTrips.All(db, cancellation)).Chunk(Chunk))
        {
            await Put(db, part, [], cancellation);
        }

        foreach (var part in (await PublicMeetings.All(db, cancellation)).Chunk(Chunk))
        {
            await Put(db, [], part, cancellation);
        }
    }

    private static async Task Put(AppDb db, IReadOnlyList<Guid> trips, IReadOnlyList<Guid> meetings, CancellationToken cancellation)
    {
        if (trips.Count > 0)
        {
            var words = (await PublicTrips.Of(db, trips, Clean, cancellation)).ToDictionary(trip => trip.Id, trip => trip.Title + '\n' + trip.Text);
            await SearchText.Put(db, Trip, words, cancellation);
        }

        if (meetings.Count > 0)
        {
            var words = (await PublicMeetings.Of(db, meetings, Clean, cancellation)).ToDictionary(meeting => meeting.Id, meeting => meeting.Title + '\n' + meeting.Text);
            await SearchText.Put(db, Meeting, words, cancellation);
        }

        if (trips.Count + meetings.Count > 0)
        {
            await db.SaveChangesAsync(cancellation);
        }
    }
}
