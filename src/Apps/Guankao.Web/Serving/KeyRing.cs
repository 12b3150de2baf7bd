using Guankao.Identity.Signing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Guankao.Web.Serving;

/// <summary>The keys behind form tokens lie in the ledger's database: a form that is open survives a restart and another node.</summary>
internal static class KeyRing
{
    public static void AddKeyRing(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("Guankao");
        services.AddOptions<KeyManagementOptions>().Configure<ProtectionKeyRing>((options, ring) => options.XmlRepository = ring);

        // The keys guard forms against other sites, not secrets; they are as safe as the ledger around them.
        services.AddLogging(l => l.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error));
    }
}
