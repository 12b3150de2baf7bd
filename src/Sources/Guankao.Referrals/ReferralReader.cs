using Guankao.Calendar;
using Guankao.Clocks;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;

namespace Guankao.Referrals;

/// <summary>Turns what is kept of referrals into what is shown of them.</summary>
internal sealed class ReferralReader(ReferralSeal seal, Basis basis, Moment now)
{
    public ReferralTerms Terms(Referral row) => Json.To<ReferralTerms>(seal.Read(row.Id, row.Sealed));

    public ReferralLine Line(Referral row, IEnumerable<OpenClock> clocks)
    {
        var terms = Terms(row);
        var open = row.Bodies.Where(body => body.Until is null).ToList();
        var lead = open.Find(body => body.Part == BodyPart.Lead)?.Agency;
        var referrer = row.Bodies.First(body => body.Part == BodyPart.Referrer).Agency;
        var running = clocks.Where(clock => clock.State != ClockState.Stopped).Select(clock => Clock(clock, terms, whole: false)).ToList();
        return new ReferralLine(
            terms.Token, terms, row.State, lead ?? referrer, lead is not null, open.Find(body => body.Part == BodyPart.Asked)?.Agency,
            [.. open.Where(body => body.Part == BodyPart.Supporting).Select(body => body.Agency)], referrer,
            running.Where(Owed).OrderBy(clock => clock.Due).FirstOrDefault() ?? running.OrderBy(clock => clock.Due).FirstOrDefault(),
            running.Count(clock => clock.Standing == ReferralClockStanding.Overdue));
    }

    public ReferralClock Clock(OpenClock clock, ReferralTerms terms, bool whole)
    {
        var found = basis.Rules.Due(clock.Rule, clock.City, clock.Run, basis.Calendars, clock.District).Is(out var due, out _) ? due : null;
        var floor = found is { Row.Clock: { Min: { } min, Length: { } length } } && min == length;
        return new ReferralClock(
            clock.Rule, found?.Row.Text ?? new Bilingual(clock.Rule, clock.Rule), clock.Due, found?.Date.Earliest, Standing(clock, floor), clock.Owner,
            whole && found is not null ? found.Explain() : [], whole && found is not null ? [.. Told(found)] : [], clock.StoppedAt);
    }

    public EntryTerms Entry(ReferralEntry entry) => Json.To<EntryTerms>(seal.Read(entry.Id, entry.Sealed));

    public GlassTerms Glass(GlassBroken glass) => Json.To<GlassTerms>(seal.Read(glass.Id, glass.Sealed));

    private static bool Owed(ReferralClock clock) =>
        clock.Standing is ReferralClockStanding.Running or ReferralClockStanding.Warned or ReferralClockStanding.Overdue;

    private ReferralClockStanding Standing(OpenClock clock, bool floor) => clock switch
    {
        { State: ClockState.Stopped, StoppedAt: { } at } => Moment.FromUtc(at) > clock.Due && !floor ? ReferralClockStanding.MetLate : ReferralClockStanding.MetInTime,
        _ when floor => clock.Due < now ? ReferralClockStanding.Passed : ReferralClockStanding.Waiting,
        _ when clock.Due < now => ReferralClockStanding.Overdue,
        { Warnings: [var first, ..] } when first <= now => ReferralClockStanding.Warned,
        _ => ReferralClockStanding.Running,
    };

    private static IEnumerable<Bilingual> Told(RuleDue due) =>
    [
        .. due.Date.Warnings.Select(at => new Bilingual($"{at.Words.ZhHant} 提醒承辦社工", $"{at.Words.En}: its caseworkers are warned")),
        .. due.Date.Escalations.Select(each => new Bilingual($"{each.At.Words.ZhHant} 仍未完成即通知{each.To.ZhHant}", $"{each.At.Words.En}: if it is still open, {each.To.En} is told")),
    ];
}
