using Guankao.Identity.Agencies;
using Guankao.Identity.People;
using Guankao.Identity.Signing;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Identity;

/// <summary>The tables of people and of how they sign in.</summary>
public sealed class IdentityModel : IModelPart
{
    /// <inheritdoc />
    public void AddTo(ModelBuilder model)
    {
        AddPeople(model);
        AddSigning(model);
        model.Entity<CityAgency>(agency =>
        {
            agency.ToTable("city_agencies").HasKey(row => row.Id);
            agency.Property(row => row.Id).ValueGeneratedNever();
            agency.Property(row => row.Name).HasMaxLength(120);
            agency.HasIndex(row => row.Name);
        });
    }

    private static void AddPeople(ModelBuilder model)
    {
        model.Entity<Person>(person =>
        {
            person.ToTable("people").HasKey(row => row.Id);
            person.Property(row => row.Id).ValueGeneratedNever();
            person.HasIndex(row => row.Mail).IsUnique();
            person.HasIndex(row => row.Name).IsUnique();
            person.HasIndex(row => row.CitySubject).IsUnique();
            person.Property(row => row.FeedHash).HasMaxLength(64);
            person.HasIndex(row => row.FeedHash).IsUnique();
            person.HasMany(row => row.Posts).WithOne().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
            person.HasMany(row => row.OldPasswords).WithOne().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
            person.HasMany(row => row.Passkeys).WithOne().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<HeldPost>(post =>
        {
            post.ToTable("posts").HasKey(row => row.Id);
            post.Property(row => row.Id).ValueGeneratedNever();
            post.HasIndex(row => new { row.Agency, row.Role });
        });
        model.Entity<OldPassword>(old =>
        {
            old.ToTable("old_passwords").HasKey(row => row.Id);
            old.Property(row => row.Id).ValueGeneratedNever();
        });
        model.Entity<Passkey>(key => key.ToTable("passkeys").HasKey(row => row.Id));
    }

    private static void AddSigning(ModelBuilder model)
    {
        model.Entity<SignInRow>(row =>
        {
            row.ToTable("sign_ins").HasKey(signIn => signIn.Id);
            row.Property(signIn => signIn.Id).ValueGeneratedNever();
            row.Property(signIn => signIn.Hash).HasMaxLength(64);
            row.Property(signIn => signIn.Proof).HasMaxLength(64);
            row.HasIndex(signIn => signIn.Hash).IsUnique();
            row.HasIndex(signIn => signIn.Proof).IsUnique();
            row.HasOne<Person>().WithMany().HasForeignKey(signIn => signIn.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<OneTimeLink>(link =>
        {
            link.ToTable("one_time_links").HasKey(row => row.Hash);
            link.Property(row => row.Hash).HasMaxLength(64);
            link.HasIndex(row => row.PersonId);
        });
        model.Entity<ProtectionKey>(key => key.ToTable("protection_keys").HasKey(row => row.Name));
    }
}
