using System.Collections.ObjectModel;

namespace Guankao.Documents;

/// <summary>Blocks in reading order, as one kind of reader found them.</summary>
internal sealed class BlockList(IList<Block> blocks) : ReadOnlyCollection<Block>(blocks);
