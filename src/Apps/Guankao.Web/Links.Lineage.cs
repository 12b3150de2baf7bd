using Guankao.Lineage;

namespace Guankao.Web;

public static partial class Links
{
    /// <summary>Which record rests on which.</summary>
    public static class Lineage
    {
        /// <summary>Looking for a record.</summary>
        public const string All = "/lineage";

        /// <summary>The way through one record.</summary>
        public static string Show(RecordRef record) => $"{All}/{record.Kind}/{Uri.EscapeDataString(record.Key)}";

        /// <summary>The same, with records that could be linked to it.</summary>
        public static string Look(RecordRef record, string words) => $"{Show(record)}?q={Uri.EscapeDataString(words)}#link";
    }

    /// <summary>Where a record is shown; a record without a page of its own is shown on the one that it belongs to.</summary>
    public static string Record(RecordFace face) => (face.Record, face.Home) switch
    {
        ({ Kind: RecordKinds.Commitment, Id: { } id }, _) => Commitments.Show(id),
        ({ Kind: RecordKinds.Trip, Id: { } id }, _) => Trips.Show(id),
        ({ Kind: RecordKinds.Recommendation, Id: { } id }, { Id: { } trip }) => $"{Trips.Show(trip)}#p-{id:N}",
        ({ Kind: RecordKinds.GrantPlan, Id: { } id }, _) => Grants.Show(id),
        ({ Kind: RecordKinds.GrantLine or RecordKinds.GrantDuty, Id: { } id }, { Id: { } plan }) => $"{Grants.Show(plan)}#r-{id:N}",
        ({ Kind: RecordKinds.Meeting, Id: { } id }, _) => Meetings.Show(id),
        ({ Kind: RecordKinds.Series, Id: { } id }, _) => Meetings.Series(id),
        ({ Kind: RecordKinds.Ruling, Id: { } id }, { Id: { } meeting }) => Meetings.Ruling(meeting, id),
        ({ Kind: RecordKinds.Incident, Id: { } id }, _) => Incidents.Show(id),
        ({ Kind: RecordKinds.Report }, { Id: { } commitment }) => $"{Commitments.Show(commitment)}#h-report",
        _ => Lineage.Show(face.Record),
    };
}
