using Guankao.Store.Search;
using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;

namespace Guankao.Store.Dialects;

internal sealed class PostgresDialect : IDialect
{
    // Any number will do as long as nothing else in the database takes it.
    private const long WritersLock = 0x4755414E4B414F;

    public ISearchIndex Search { get; } = new PostgresSearch();

    public void Connect(DbContextOptionsBuilder options, StoreAddress address) =>
        options.UseNpgsql(address.Connection, postgres => postgres
            .MigrationsAssembly(address.Migrations)
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery));

    public void Finish(ModelBuilder model)
    {
        model.Entity<SearchEntry>(entry =>
        {
            entry.Property<NpgsqlTsVector>("Vector")
                .HasComputedColumnSql("array_to_tsvector(string_to_array(words, ' '))", stored: true);
            entry.HasIndex("Vector").HasMethod("gin");
        });

        // Both stores sort text the same way, by code point.
        foreach (var text in model.Model.GetEntityTypes().SelectMany(entity => entity.GetDeclaredProperties())
            .Where(property => property.ClrType == typeof(string)))
        {
            text.SetCollation("C");
        }
    }

    public Task WaitForTurn(AppDb db, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({WritersLock})", cancellation);

    public Task Settle(AppDb db, CancellationToken cancellation) => Task.CompletedTask;
}
