namespace Guankao.Testing;

/// <summary>Where tests find the files of the repository and, where it is present, the corpus of real documents.</summary>
public static class Repository
{
    /// <summary>Root folder of the repository.</summary>
    public static string Root { get; } = Find();

    /// <summary>A file of the repository.</summary>
    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The folder with real documents and answers beside the repository, or null where it is absent.</summary>
    public static string? Shared { get; } =
        Directory.Exists(Path.Combine(Root, "..", "shared")) ? Path.GetFullPath(Path.Combine(Root, "..", "shared")) : null;

    /// <summary>A real document by the beginning of its name, e.g. <c>003_</c>; null where absent.</summary>
    public static string? Corpus(string beginning) =>
        Shared is null || !Directory.Exists(Path.Combine(Shared, "corpus"))
            ? null
            : Directory.EnumerateFiles(Path.Combine(Shared, "corpus"), beginning + "*").FirstOrDefault();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "Guankao.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("Guankao.slnx was not found above the tests.");
    }
}
