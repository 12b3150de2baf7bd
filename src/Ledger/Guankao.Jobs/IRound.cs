using Guankao.Kernel;

namespace Guankao.Jobs;

/// <summary>
/// Something that is looked after again and again, e.g. letters that are due. A round is short and safe to repeat: whatever
/// it does is fenced by itself (a letter is claimed, a notice has its occasion), so a turn that was lost is made up by the next.
/// </summary>
public interface IRound
{
    /// <summary>Its name, e.g. <c>letters</c>.</summary>
    string Name { get; }

    /// <summary>For people.</summary>
    Bilingual Title { get; }

    /// <summary>How often.</summary>
    TimeSpan Every { get; }

    /// <summary>One turn.</summary>
    Task Do(CancellationToken cancellation);
}

/// <summary>A round made of a single call.</summary>
/// <param name="name">Its name.</param>
/// <param name="title">For people.</param>
/// <param name="every">How often.</param>
/// <param name="turn">One turn.</param>
public sealed class Round(string name, Bilingual title, TimeSpan every, Func<CancellationToken, Task> turn) : IRound
{
    /// <inheritdoc />
    public string Name => name;

    /// <inheritdoc />
    public Bilingual Title => title;

    /// <inheritdoc />
    public TimeSpan Every => every;

    /// <inheritdoc />
    public Task Do(CancellationToken cancellation) => turn(cancellation);
}
