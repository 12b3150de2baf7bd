using Guankao.Publishing;

namespace Guankao.Flow.Tests.Publishing;

public sealed class KeptAnswersTests
{
    [Fact]
    public async Task Question_AskedByManyAtOnce_IsWorkedOutOnce()
    {
        var kept = new KeptAnswers(10);
        var (worked, gate) = (0, new TaskCompletionSource());
        var readers = Enumerable.Range(0, 16).Select(_ => kept.Once("how many", Work, TestContext.Current.CancellationToken).AsTask()).ToList();
        gate.SetResult();
        Assert.All(await Task.WhenAll(readers), answer => Assert.Equal("40", answer));
        Assert.Equal(1, worked);

        async Task<string> Work()
        {
            Interlocked.Increment(ref worked);
            await gate.Task;
            return "40";
        }
    }

    [Fact]
    public async Task FirstReader_GoesAwayMeanwhile_TheNextTakesUpTheWork()
    {
        var kept = new KeptAnswers(10);
        var gate = new TaskCompletionSource<string>();
        var first = kept.Once("how many", () => gate.Task, TestContext.Current.CancellationToken).AsTask();
        var second = kept.Once("how many", () => Task.FromResult("40"), TestContext.Current.CancellationToken).AsTask();
        gate.SetCanceled(TestContext.Current.CancellationToken);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal("40", await second);
    }

    [Fact]
    public async Task Work_ThatFails_IsToldAndNotKept()
    {
        var kept = new KeptAnswers(10);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await kept.Once<string>("how many", () => throw new InvalidOperationException(), TestContext.Current.CancellationToken));
        Assert.Equal("40", await kept.Once("how many", () => Task.FromResult("40"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Answers_MoreThanAreKept_TheOldestIsWorkedOutAgain()
    {
        var kept = new KeptAnswers(2);
        var worked = 0;
        foreach (var question in new[] { "a", "b", "b", "c", "a" })
        {
            await kept.Once(question, () => Task.FromResult($"{++worked}"), TestContext.Current.CancellationToken);
        }

        Assert.Equal(4, worked);
    }
}
