namespace Guankao.Testing.Databases;

/// <summary>A clock that stands still until it is moved.</summary>
public sealed class StillClock : TimeProvider
{
    private DateTimeOffset _now = new(2024, 1, 15, 1, 30, 0, TimeSpan.Zero);

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Moves it on.</summary>
    public void Pass(TimeSpan time) => _now += time;
}
