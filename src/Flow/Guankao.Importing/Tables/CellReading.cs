namespace Guankao.Importing;

/// <summary>What a cell says, where it says more than words.</summary>
public abstract record CellReading;

/// <summary>A figure.</summary>
/// <param name="Value">As printed; 12.5 for 12.5%.</param>
/// <param name="Unit">The unit printed in the cell, empty where none is.</param>
/// <param name="Percent">True for %.</param>
/// <param name="Decimals">Digits behind the point, as printed.</param>
/// <param name="Note">Words in brackets behind it, empty where there are none.</param>
public sealed record FigureReading(decimal Value, string Unit, bool Percent, int Decimals, string Note) : CellReading;

/// <summary>A day, or a span of days.</summary>
/// <param name="From">First day; null where open.</param>
/// <param name="To">Last day; null where open.</param>
/// <param name="Precision">day, month, year …</param>
/// <param name="Inherited">True where the year was taken from somewhere else.</param>
public sealed record DayReading(DateOnly? From, DateOnly? To, string Precision, bool Inherited) : CellReading;

/// <summary>Names of agencies.</summary>
/// <param name="Names">Full names where known, else as printed.</param>
public sealed record AgenciesReading(IReadOnlyList<string> Names) : CellReading;
