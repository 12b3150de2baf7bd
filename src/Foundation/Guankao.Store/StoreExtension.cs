using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Store;

/// <summary>Carries the module parts and the dialect to <see cref="AppDb"/>, which a pool builds from its options alone.</summary>
internal sealed class StoreExtension(IReadOnlyList<IModelPart> parts, IDialect dialect) : IDbContextOptionsExtension
{
    public IReadOnlyList<IModelPart> Parts { get; } = parts;

    public IDialect Dialect { get; } = dialect;

    public DbContextOptionsExtensionInfo Info => new SameParts(this);

    public void ApplyServices(IServiceCollection services)
    {
    }

    public void Validate(IDbContextOptions options)
    {
    }

    private sealed class SameParts(StoreExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        private readonly string _key = string.Join(
            ';', extension.Parts.Select(part => part.GetType().FullName).Append(extension.Dialect.GetType().FullName));

        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "";

        public override int GetServiceProviderHashCode() => _key.GetHashCode(StringComparison.Ordinal);

        // The built model is cached with the service provider: other parts must never meet this one's model.
        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) =>
            other is SameParts same && same._key == _key;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo) => debugInfo["Guankao:Parts"] = _key;
    }
}
