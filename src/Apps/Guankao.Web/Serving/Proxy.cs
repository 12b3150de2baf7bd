using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Web.Serving;

/// <summary>Believes the one program in front about who asks and how it was encrypted; nobody else who writes those headers.</summary>
internal static class ProxyServing
{
    public static void UseProxy(this WebApplication app)
    {
        if (app.Services.GetRequiredService<Listening>().Proxy is { } proxy)
        {
            app.UseForwardedHeaders(new ForwardedHeadersOptions
            {
                ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, KnownIPNetworks = { }, KnownProxies = { proxy },
            });
        }
    }
}
