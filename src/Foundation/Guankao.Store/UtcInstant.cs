using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Guankao.Store;

/// <summary>Instants are UTC in both stores; SQLite would hand them back without a kind.</summary>
internal sealed class UtcInstant() : ValueConverter<DateTime, DateTime>(
    instant => instant.Kind == DateTimeKind.Utc ? instant : instant.ToUniversalTime(),
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
