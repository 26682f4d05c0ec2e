using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCare.Learn.Web.Data;

/// <summary>How far a person is in a module's reading. One row a person and module, by the module's id, so that a renamed folder loses nothing.</summary>
public sealed class Reading
{
    public Guid PersonId { get; init; }
    public required string ModuleId { get; init; }

    /// <summary>Anchor of the section last seen.</summary>
    public string Section { get; set; } = "";

    public DateTimeOffset BegunAt { get; init; }
    public DateTimeOffset SeenAt { get; set; }

    /// <summary>Set by "done", taken back by "not done yet".</summary>
    public DateTimeOffset? DoneAt { get; set; }
}

sealed class ReadingTable : IEntityTypeConfiguration<Reading>
{
    public void Configure(EntityTypeBuilder<Reading> builder)
    {
        builder.HasKey(r => new { r.PersonId, r.ModuleId });
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
