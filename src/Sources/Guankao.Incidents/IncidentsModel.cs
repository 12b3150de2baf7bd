using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Incidents;

/// <summary>The tables of incidents.</summary>
public sealed class IncidentsModel : IModelPart
{
    /// <inheritdoc />
    public void AddTo(ModelBuilder model)
    {
        model.Entity<Incident>(incident =>
        {
            incident.ToTable("incidents").HasKey(row => row.Id);
            incident.Property(row => row.Id).ValueGeneratedNever();
            incident.HasIndex(row => new { row.State, row.Drill });
            incident.HasIndex(row => new { row.OpenedAt, row.Id });
        });
        AddSituations(model);
        model.Entity<Shelter>(shelter =>
        {
            shelter.ToTable("incident_shelters").HasKey(row => row.Id);
            shelter.Property(row => row.Id).ValueGeneratedNever();
            shelter.HasIndex(row => new { row.IncidentId, row.Name }).IsUnique();
        });
        model.Entity<Stock>(stock =>
        {
            stock.ToTable("incident_stocks").HasKey(row => row.Id);
            stock.Property(row => row.Id).ValueGeneratedNever();
            stock.HasIndex(row => new { row.IncidentId, row.Place, row.Resource }).IsUnique();
        });
        model.Entity<IncidentOrder>(order =>
        {
            order.ToTable("incident_orders").HasKey(row => row.Id);
            order.Property(row => row.Id).ValueGeneratedNever();
            order.HasIndex(row => new { row.IncidentId, row.Number }).IsUnique();
            order.HasIndex(row => row.CommitmentId);
        });
        model.Entity<IncidentAlert>(alert =>
        {
            alert.ToTable("incident_alerts").HasKey(row => row.Id);
            alert.Property(row => row.Id).ValueGeneratedNever();
            alert.HasIndex(row => new { row.IncidentId, row.Identifier }).IsUnique();
        });
        model.Entity<CentreMeeting>(meeting =>
        {
            meeting.ToTable("incident_meetings").HasKey(row => row.Id);
            meeting.Property(row => row.Id).ValueGeneratedNever();
            meeting.HasIndex(row => new { row.IncidentId, row.Number }).IsUnique();
        });
        model.Entity<BoardMessage>(message =>
        {
            message.ToTable("incident_messages").HasKey(row => row.Id);
            message.Property(row => row.Id).ValueGeneratedNever();
            message.HasIndex(row => new { row.IncidentId, row.Inject }).IsUnique();
        });
    }

    private static void AddSituations(ModelBuilder model)
    {
        model.Entity<Situation>(situation =>
        {
            situation.ToTable("incident_situations").HasKey(row => row.Id);
            situation.Property(row => row.Id).ValueGeneratedNever();
            situation.HasIndex(row => new { row.IncidentId, row.Key }).IsUnique();
            situation.HasIndex(row => new { row.IncidentId, row.Version });
            situation.HasIndex(row => new { row.IncidentId, row.District, row.ReportedAt });
            situation.HasIndex(row => row.MergedInto);
            situation.HasMany(row => row.Needs).WithOne().HasForeignKey(row => row.SituationId);
            situation.HasMany(row => row.Assignments).WithOne().HasForeignKey(row => row.SituationId);
            situation.HasMany(row => row.Photos).WithOne().HasForeignKey(row => row.SituationId);
        });
        model.Entity<SituationNeed>(need =>
        {
            need.ToTable("incident_needs").HasKey(row => row.Id);
            need.Property(row => row.Id).ValueGeneratedNever();
        });
        model.Entity<SituationPhoto>(photo =>
        {
            photo.ToTable("incident_photos").HasKey(row => row.Id);
            photo.Property(row => row.Id).ValueGeneratedNever();
        });
        model.Entity<Assignment>(assignment =>
        {
            assignment.ToTable("incident_assignments").HasKey(row => row.Id);
            assignment.Property(row => row.Id).ValueGeneratedNever();
            assignment.HasIndex(row => new { row.IncidentId, row.State, row.Agency });
            assignment.HasIndex(row => row.EscalateAt);
        });
    }
}
