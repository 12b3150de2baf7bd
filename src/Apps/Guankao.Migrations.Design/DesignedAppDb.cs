using Guankao.Hosting;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Guankao.Migrations.Design;

/// <summary>Shows the migrations tool the model of one store; which one is its first argument.</summary>
internal sealed class DesignedAppDb : IDesignTimeDbContextFactory<AppDb>
{
    // Only named, never opened: writing a migration needs no database.
    private const string Nowhere = "Host=localhost;Database=guankao";

    public AppDb CreateDbContext(string[] args)
    {
        var database = args is ["postgres"] ? Nowhere
            : args is ["sqlite"] ? GuankaoSettings.EmbeddedFile
            : throw new ArgumentException("Say which store after --: sqlite or postgres.", nameof(args));
        var options = new DbContextOptionsBuilder<AppDb>();
        StoreSetup.Configure(options, LedgerModel.Address(new GuankaoSettings(database)), LedgerModel.Parts);
        return new AppDb(options.Options);
    }
}
