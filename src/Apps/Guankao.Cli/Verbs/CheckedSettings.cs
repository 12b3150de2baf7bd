using Guankao.Documents.Writing;
using Guankao.Hosting;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Web.Serving;

namespace Guankao.Cli.Verbs;

/// <summary><c>guankao serve --check</c>: what the pages would be served with, a line each, and whether the database is there and up to date. It changes nothing.</summary>
internal static class CheckedSettings
{
    private static readonly Bilingual s_yes = new("有", "yes");
    private static readonly Bilingual s_no = new("無", "no");

    public static async Task<int> Tell(Terminal terminal, GuankaoSettings settings, Listening listening, bool signOn, CancellationToken stop)
    {
        if (!OpenLedger.AsItIs(settings).Is(out var ledger, out var refusal))
        {
            return terminal.Refuse(refusal, ExitCode.Refused);
        }

        await using (ledger)
        {
            Line("網址", "Address", new(listening.Address, listening.Address));
            Line("主機名稱", "Hosts", listening.IsLocal
                ? new("只限這台電腦", "this machine only")
                : new(string.Join('、', listening.Hosts), string.Join(", ", listening.Hosts)));
            Line("前端代理", "Proxy", listening.Proxy is { } proxy ? new($"{proxy}", $"{proxy}") : new("無", "none"));
            Line("資料庫", "Database", settings.Store == StoreKind.Sqlite ? new($"SQLite {settings.Database}", $"SQLite {settings.Database}") : Postgres(settings));
            Line("城市", "City", settings.City is { } city ? new(city, city) : new("未指定", "not named"));
            Line("單一登入", "City sign-on", signOn ? s_yes : s_no);
            Line("寄信", "Mail", settings.Mail is null ? s_no : s_yes);
            Line("遙測", "Telemetry", settings.Telemetry is { } collector ? new(Place(collector), Place(collector)) : s_no);
            Line("背景作業", "Work in the background", settings.Works ? s_yes : s_no);
            Line("列印 PDF", "PDF printing", PdfPrinter.OfThisHost().IsInstalled ? s_yes : s_no);
            var standing = await ledger.Ask<MigrateDatabase>().Look(stop).ConfigureAwait(false);
            if (!standing.Is(out var state, out refusal))
            {
                return terminal.Refuse(refusal, ExitCode.Refused);
            }

            Line("資料庫結構", "Form of the database", state.Pending.Count == 0
                ? new("最新", "up to date")
                : new($"尚缺 {state.Pending.Count} 步，開啟時會升級", $"{state.Pending.Count} steps behind: serving brings it up to date"));
            return ExitCode.Fine;
        }

        static string Place(Uri address) => $"{address.Scheme}://{address.Host}:{address.Port}";

        static Bilingual Postgres(GuankaoSettings settings) => StoreSetup.HasStandby(LedgerModel.Address(settings))
            ? new("PostgreSQL，多台主機：寫入主要資料庫，公開頁面可讀備援", "PostgreSQL on several hosts: writes go to the primary, published pages may come from a standby")
            : new("PostgreSQL", "PostgreSQL");

        void Line(string zh, string en, Bilingual value) => terminal.Out.WriteLine(terminal.Say($"{zh}：{value.ZhHant}", $"{en}: {value.En}"));
    }
}
