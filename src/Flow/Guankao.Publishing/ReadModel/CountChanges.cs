using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Publishing;

/// <summary>What is to be added to the counts; written as sums, so that two changes never overwrite each other.</summary>
internal sealed class CountChanges
{
    private readonly Dictionary<CountKey, Tally> _counts = [];
    private readonly Dictionary<(string Kind, string Value), int> _tallies = [];

    public void Add(PublishedCommitment row, IEnumerable<(string Kind, string Value)> marks) => Change(row, marks, Tally.Of(row), 1);

    public void Take(PublishedCommitment row, IEnumerable<(string Kind, string Value)> marks) => Change(row, marks, -Tally.Of(row), -1);

    public async Task Write(AppDb db, CancellationToken cancellation)
    {
        foreach (var (key, add) in _counts.Where(change => change.Value != default))
        {
            await Write(db, key, add, cancellation);
        }

        foreach (var ((kind, value), add) in _tallies.Where(change => change.Value != 0))
        {
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO published_tallies (kind, value, count) VALUES ({kind}, {value}, {add})
                ON CONFLICT (kind, value) DO UPDATE SET count = published_tallies.count + excluded.count
                """, cancellation);
        }

        await db.Set<PublishedCount>().Where(row => row.Commitments == 0).ExecuteDeleteAsync(cancellation);
        await db.Set<PublishedTally>().Where(row => row.Count == 0).ExecuteDeleteAsync(cancellation);
    }

    private static Task<int> Write(AppDb db, CountKey key, Tally add, CancellationToken cancellation)
    {
        var (official, evidence, schedule) = (key.Official.ToString(), key.Evidence.ToString(), key.Schedule.ToString());
        return db.Database.ExecuteSqlAsync($"""
            INSERT INTO published_counts (helping, agency, domain, grade, goal, official, evidence, schedule,
              commitments, milestones, on_time, late, partly, not_met, no_evidence, unclear)
            VALUES ({key.Helping}, {key.Agency}, {key.Domain}, {key.Grade}, {key.Goal}, {official}, {evidence}, {schedule},
              {add.Commitments}, {add.Milestones}, {add.OnTime}, {add.Late}, {add.Partly}, {add.NotMet}, {add.NoEvidence}, {add.Unclear})
            ON CONFLICT (helping, agency, domain, grade, goal, official, evidence, schedule) DO UPDATE SET
              commitments = published_counts.commitments + excluded.commitments,
              milestones = published_counts.milestones + excluded.milestones,
              on_time = published_counts.on_time + excluded.on_time, late = published_counts.late + excluded.late,
              partly = published_counts.partly + excluded.partly, not_met = published_counts.not_met + excluded.not_met,
              no_evidence = published_counts.no_evidence + excluded.no_evidence, unclear = published_counts.unclear + excluded.unclear
            """, cancellation);
    }

    private void Change(PublishedCommitment row, IEnumerable<(string Kind, string Value)> marks, Tally add, int one)
    {
        Count(CountKey.Of(row, helping: false, row.Lead), add);
        foreach (var (kind, value) in marks)
        {
            if (kind == PublishedMark.Agency && value != row.Lead)
            {
                Count(CountKey.Of(row, helping: true, value), add);
            }

            _tallies[(kind, value)] = _tallies.GetValueOrDefault((kind, value)) + one;
        }
    }

    private void Count(CountKey key, Tally add) => _counts[key] = _counts.GetValueOrDefault(key) + add;
}
