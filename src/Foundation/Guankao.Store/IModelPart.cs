using Microsoft.EntityFrameworkCore;

namespace Guankao.Store;

/// <summary>A module's share of the one database: its tables, and nobody else's.</summary>
public interface IModelPart
{
    /// <summary>Adds the module's tables.</summary>
    void AddTo(ModelBuilder model);
}
