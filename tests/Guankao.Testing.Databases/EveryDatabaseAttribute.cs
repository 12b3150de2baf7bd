using System.Reflection;
using Guankao.Store;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Guankao.Testing.Databases;

/// <summary>
/// Runs a theory on SQLite and on a real PostgreSQL; where the system has none, that run is skipped and says so. The
/// first parameter is the store; more may follow, and the attribute may stand several times with other values.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class EveryDatabaseAttribute(params object?[] values) : DataAttribute
{
    /// <inheritdoc />
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) => new(
    [
        new TheoryDataRow([StoreKind.Sqlite, .. values]),
        new TheoryDataRow([StoreKind.Postgres, .. values]) { Skip = PostgresBinaries.Lacking },
    ]);

    /// <inheritdoc />
    public override bool SupportsDiscoveryEnumeration() => true;
}
