using Microsoft.EntityFrameworkCore;

namespace Guankao.Store;

/// <summary>
/// The one database of one city. It knows no table itself: each module adds its own through an
/// <see cref="IModelPart"/>, with entities that are internal to the module.
/// </summary>
public sealed class AppDb(DbContextOptions<AppDb> options) : DbContext(options)
{
    private readonly StoreExtension _store = options.FindExtension<StoreExtension>()
        ?? throw new InvalidOperationException("AppDb is configured through StoreSetup.Configure.");

    internal IDialect Dialect => _store.Dialect;

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcInstant>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(32);
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var part in _store.Parts)
        {
            part.AddTo(modelBuilder);
        }

        Dialect.Finish(modelBuilder);
        SnakeCase.Apply(modelBuilder);
    }
}
