using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Guankao.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Web.Serving;

/// <summary>How often one address may try a door: signing in, one-time links, asking for a reset.</summary>
internal static class Attempts
{
    private static readonly PathString[] Doors = [Links.Account.SignIn, "/invitation", Links.Account.Reset, Links.Account.CityBack];

    public static void Add(IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => IsAttempt(context.Request)
            ? RateLimitPartition.GetFixedWindowLimiter(Key(context.Connection.RemoteIpAddress), _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = context.RequestServices.GetRequiredService<SecurityNumbers>().AttemptsAMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0,
            })
            : RateLimitPartition.GetNoLimiter(""));
    });

    private static bool IsAttempt(HttpRequest request) =>
        (HttpMethods.IsPost(request.Method) || request.Path == Links.Account.CityBack) && Array.Exists(Doors, door => request.Path.StartsWithSegments(door));

    // Whoever has one IPv6 address has 2⁶⁴ of them.
    private static string Key(IPAddress? address) => address switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.MapToIPv4().ToString(),
    };
}
