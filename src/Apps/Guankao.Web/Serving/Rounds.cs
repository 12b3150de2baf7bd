using Guankao.Incidents;
using Guankao.Jobs;
using Guankao.Kernel;
using Guankao.Notices;
using Guankao.Referrals;
using Guankao.Reporting;
using Guankao.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Web.Serving;

/// <summary>
/// What is looked after while pages are served. Each turn is taken by one node; where two should take the same one, nobody is
/// told twice: a letter is claimed before it is sent, an occasion has its name, an inject its key.
/// </summary>
internal static class Rounds
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    // Where lives are at stake seconds count.
    private static readonly TimeSpan Seconds = TimeSpan.FromSeconds(5);

    public static void AddRounds(this IServiceCollection services) => services
        .AddRound("duties", new("查看到期與逾期的填報", "Look for reports that are due or overdue"), Minute,
            all => all.GetRequiredService<WatchDuties>().Do)
        .AddRound("referrals", new("查看轉介的期限", "Look for referrals whose clock runs out"), Minute,
            all => all.GetRequiredService<WatchReferrals>().Do)
        .AddRound("letters", new("寄送通知信", "Send letters"), Minute, Letters)
        .AddRound("resets", new("寄送重設密碼的信", "Send links for new passwords"), Minute, Resets)
        .AddRound("calls", new("呼叫介接的系統", "Call programs that subscribed"), Minute,
            all => all.GetRequiredService<CallSubscribers>().Do)
        .AddRound("injects", new("發布演練狀況", "Release the injects of drills"), Seconds,
            all => all.GetRequiredService<ReleaseInjects>().Do)
        .AddRound("assignments", new("查看無人承接的派案", "Look for assignments that nobody has taken"), Seconds,
            all => all.GetRequiredService<WatchAssignments>().Do)
        .AddRound("clear-shelf", new("清除過期的檔案預覽", "Forget previews of files that expired"), TimeSpan.FromMinutes(10),
            all => all.GetRequiredService<SharedShelf>().Clear);

    private static IServiceCollection AddRound(
        this IServiceCollection services, string name, Bilingual title, TimeSpan every, Func<IServiceProvider, Func<CancellationToken, Task>> turn) =>
        services.AddSingleton<IRound>(all => new Round(name, title, every, turn(all)));

    // Without a mail server letters wait; the turn is taken all the same, so that the page shows it.
    private static Func<CancellationToken, Task> Letters(IServiceProvider all) =>
        all.GetService<DeliverLetters>() is { } deliver ? deliver.Do : _ => Task.CompletedTask;

    private static Func<CancellationToken, Task> Resets(IServiceProvider all) =>
        all.GetService<SendResets>() is { } send ? send.Do : _ => Task.CompletedTask;
}
