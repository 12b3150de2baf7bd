using System.Diagnostics.CodeAnalysis;

namespace Guankao.Kernel;

/// <summary>Either the value that was asked for or the refusal that says why there is none.</summary>
/// <typeparam name="T">What comes of success.</typeparam>
public readonly struct Outcome<T> where T : notnull
{
    private readonly T? _value;

    private Outcome(T? value, Refusal? refusal) => (_value, Refusal) = (value, refusal);

    /// <summary>Why not; null when it was done.</summary>
    public Refusal? Refusal { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">It was refused; look at <see cref="Refusal"/> first.</exception>
    public T Value => Refusal is null ? _value! : throw new InvalidOperationException($"Refused: {Refusal.Code}");

    /// <summary>True with the value when it was done, false with the refusal when not.</summary>
    public bool Is([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Refusal? refusal)
    {
        (value, refusal) = (_value, Refusal);
        return refusal is null;
    }

    /// <summary>Done.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, null);

    /// <summary>Refused.</summary>
    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
}
