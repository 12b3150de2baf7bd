namespace Guankao.Foundation.Tests.Documents.Pdf;

internal static class Poppler
{
    private static readonly bool Installed = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "pdftotext")) || File.Exists(Path.Combine(folder, "pdftotext.exe")));

    public static void OrSkip() => Assert.SkipUnless(Installed, "poppler-utils is not installed.");
}
