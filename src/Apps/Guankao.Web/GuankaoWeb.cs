using Guankao.Documents.Writing;
using Guankao.Hosting;
using Guankao.Notices;
using Guankao.Reading;
using Guankao.Scheduling;
using Guankao.Store;
using Guankao.Web.Doors;
using Guankao.Web.Downloads;
using Guankao.Web.Drafts;
using Guankao.Web.Language;
using Guankao.Web.OpenData;
using Guankao.Web.Parts;
using Guankao.Web.Serving;
using Guankao.Web.Signing;
using Guankao.Web.Watching;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.WebEncoders;

namespace Guankao.Web;

/// <summary>The pages as a web application that any program may start.</summary>
public static class GuankaoWeb
{
    /// <summary>Where a local install listens: this computer only.</summary>
    public const string LocalAddress = "http://localhost:5080";

    /// <summary>The cookie that guards forms.</summary>
    internal const string FormCookie = "guankao-form";

    /// <summary>Builds the application; the database must have been brought up to date before it is started.</summary>
    /// <param name="settings">Where the ledger lies.</param>
    /// <param name="address">Where to listen, e.g. <see cref="LocalAddress"/>.</param>
    /// <param name="also">More to set up, for tests.</param>
    public static WebApplication Build(
        GuankaoSettings settings, string address = LocalAddress, Action<WebApplicationBuilder>? also = null) =>
        Build(settings, Listening.Read(address).Value, also);

    /// <summary>Builds the application for others than this machine too.</summary>
    /// <param name="settings">Where the ledger lies.</param>
    /// <param name="listening">Where to listen, and under which names.</param>
    /// <param name="also">More to set up.</param>
    public static WebApplication Build(GuankaoSettings settings, Listening listening, Action<WebApplicationBuilder>? also = null)
    {
        ArgumentNullException.ThrowIfNull(listening);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(GuankaoWeb).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseUrls(listening.Address);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = OversizedUploads.MostBytes;
        });
        builder.Services.AddGuankao(settings);
        AddPages(builder.Services, settings, listening);
        Quieten(builder.Logging);
        also?.Invoke(builder);
        return Use(builder.Build());
    }

    private static void AddPages(IServiceCollection services, GuankaoSettings settings, Listening listening)
    {
        // A page elsewhere that points its own name at this computer must not be able to read the ledger.
        services.AddHostFiltering(o => o.AllowedHosts = [.. listening.Hosts]);
        services.AddLocalization();
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new(System.Text.Unicode.UnicodeRanges.All));
        services.AddSingleton(listening);
        services.AddKeyRing();
        services.AddSigning();
        Attempts.Add(services);
        services.AddWatching();
        services.Configure<AntiforgeryOptions>(o =>
        {
            o.Cookie.Name = FormCookie;
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.FormFieldName = "form-token";
        });
        services.Configure<FormOptions>(o => o.MultipartBodyLengthLimit = OversizedUploads.MostBytes);
        services.AddRazorPages(pages => pages.Conventions.ConfigureFilter(new WholeWords.OfForms())).AddApplicationPart(typeof(GuankaoWeb).Assembly);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(AgencyRegister.Taiwan);
        services.TryAddTransient<ProseReader>();
        PublishedPages.Add(services);
        services.AddHostedService<WatchCityFiles>();
        services.AddSingleton<Assets>();
        services.AddSingleton<Lamps>();
        services.AddSingleton<SlowPen>();
        services.AddSingleton<DraftShelf>();
        services.AddSingleton<SubscribeHandler>();
        services.AddSingleton(all => new CallSubscribers(
            all.GetRequiredService<LedgerStore>(), CallSubscribers.Line(), all.GetRequiredService<IDataProtectionProvider>(),
            all.GetRequiredService<DeliverySettings>(), all.GetRequiredService<TimeProvider>()));
        services.AddSingleton<BoardFeed>();
        services.AddRounds();
        if (settings.Works)
        {
            services.AddWaking(LedgerModel.Address(settings));
        }

        services.AddSingleton<TablesShelf>();
        services.AddSingleton<FilledShelf>();
        services.AddSingleton<MinutesShelf>();
        services.AddSingleton<TripShelf>();
        services.AddSingleton<PlanShelf>();
        services.AddSingleton<CorrectDraft>();
        services.AddSingleton<CorrectTables>();
        services.AddSingleton(PdfPrinter.OfThisHost());
        services.AddSingleton<Handout>();
        services.AddSingleton<PersonalFeed>();
        services.AddSingleton<Pages.People.OfferedPosts>();
        services.AddSingleton<Pages.Referrals.ReferralActs>();
        services.AddSingleton<Pages.Youth.YouthActs>();
    }

    private static WebApplication Use(WebApplication app)
    {
        AskedRoute.Time(app);
        app.UseQuietTraces();
        app.UseProxy();
        app.UseHostFiltering();
        app.UseSecurityHeaders();
        app.UseLanguageChoice();
        app.UseCalendarChoice();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/status/500",
            StatusCodeSelector = FailedRequests.Status,
        });
        app.UseStatusCodePagesWithReExecute("/status/{0}");
        app.UseAssets();
        app.UseWholeWords();
        app.UsePresence();
        app.UseRouting();
        AskedRoute.Remember(app);
        app.UseRateLimiter();
        app.UseDoor();
        app.UseStandbyPages();
        app.UseOutputCache();
        app.UseOversizedUploads();
        app.MapRazorPages();
        app.MapHealth();
        app.MapFeeds();
        app.MapDownloads();
        app.MapOpenData();
        app.MapTripDownloads();
        app.MapRecordForms();
        app.MapIncidents();
        app.MapEvidence();
        app.MapTablesToFill();
        app.MapTableDownloads();
        app.MapYouth();
        return app.WithSigns();
    }

    /// <summary>A person who starts this on a desk wants to see what goes wrong, not each request.</summary>
    private static void Quieten(ILoggingBuilder logging) => logging.AddFilter("Microsoft", LogLevel.Warning);
}
