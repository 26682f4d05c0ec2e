using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCare.Learn.Web.Data;

/// <summary>Somebody with an account.</summary>
public sealed class Person : IdentityUser<Guid>
{
    public Person() => Id = Guid.CreateVersion7();

    /// <summary>What the person wants to be called.</summary>
    public required string Name { get; set; }

    /// <summary>IANA name of the person's own time zone.</summary>
    public string TimeZone { get; set; } = "UTC";

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Set while the account may not be used.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>Extra time in timed quizzes, in percent of the limit, 0 to 300.</summary>
    public int ExtraTimePercent { get; set; }
}

/// <summary>The four roles.</summary>
public static class Roles
{
    public const string Learner = "learner";
    public const string Mentor = "mentor";
    public const string Author = "author";
    public const string Administrator = "administrator";

    /// <summary>Roles that see other people's things, and so need a second factor.</summary>
    public const string Staff = $"{Mentor},{Author},{Administrator}";

    public static readonly string[] All = [Learner, Mentor, Author, Administrator];
}

sealed class PersonTable : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("People");
        builder.Property(p => p.Name).HasMaxLength(100);
        builder.Property(p => p.TimeZone).HasMaxLength(64);
    }
}
