using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Clocks;

/// <summary>The tables of open clocks, of what they rest on, and of what moved.</summary>
public sealed class ClocksModel : IModelPart
{
    /// <inheritdoc />
    public void AddTo(ModelBuilder model)
    {
        model.Entity<RunningClock>(clock =>
        {
            clock.ToTable("open_clocks").HasKey(row => row.Id);
            clock.Property(row => row.Id).ValueGeneratedNever();
            clock.Property(row => row.RuleVersion).HasMaxLength(Versions.Length);
            clock.Property(row => row.CalendarVersion).HasMaxLength(Versions.Length);
            clock.HasIndex(row => new { row.Owner, row.State, row.DueDay });
            clock.HasIndex(row => row.Subject);
        });
        model.Entity<KnownCalendar>(calendar =>
        {
            calendar.ToTable("clock_calendars").HasKey(row => row.Version);
            calendar.Property(row => row.Version).HasMaxLength(Versions.Length);
        });
        model.Entity<KnownRule>(rule =>
        {
            rule.ToTable("clock_rules").HasKey(row => row.Version);
            rule.Property(row => row.Version).HasMaxLength(Versions.Length);
        });
        model.Entity<Recompute>(run =>
        {
            run.ToTable("clock_recomputes").HasKey(row => row.Id);
            run.Property(row => row.Id).ValueGeneratedNever();
            run.Property(row => row.Basis).HasMaxLength(Versions.Length);
        });
        model.Entity<MovedClock>(moved =>
        {
            // The key is also the promise that no run moves a clock twice. No foreign key to the run: the change that writes
            // these rows changes the run's own row with them, and a check for each of a million costs five seconds.
            moved.ToTable("moved_clocks").HasKey(row => new { row.Run, row.Clock });
            moved.Property(row => row.Reason).HasMaxLength(Versions.Length);
        });
        model.Entity<MoveReason>(reason =>
        {
            reason.ToTable("move_reasons").HasKey(row => row.Id);
            reason.Property(row => row.Id).HasMaxLength(Versions.Length);
        });
    }
}
