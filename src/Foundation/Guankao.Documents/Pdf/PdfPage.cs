namespace Guankao.Documents;

/// <summary>A rectangle on a page, in points from the upper left corner.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    internal double Width => Right - Left;

    internal double Height => Bottom - Top;

    internal double MiddleX => (Left + Right) / 2;

    internal double MiddleY => (Top + Bottom) / 2;

    internal Box With(Box other) =>
        new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    internal bool Holds(double x, double y) => x >= Left && x <= Right && y >= Top && y <= Bottom;
}

/// <summary>A word as printed; lines and blocks are those poppler found, in its reading order.</summary>
internal sealed record PdfWord(Box Box, string Text, int Block, int Line);

/// <summary>A ruling line: at a height or at a distance from the left, from one end to the other.</summary>
internal readonly record struct PdfRule(bool Level, double At, double From, double To)
{
    internal double Length => To - From;
}

/// <summary>One page taken apart; its rules are pieces as drawn until <see cref="PdfLayout"/> has put them together.</summary>
internal sealed record PdfPage(int Number, double Width, double Height, IReadOnlyList<PdfWord> Words, IReadOnlyList<PdfRule> Rules);
