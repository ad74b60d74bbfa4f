using DecisionSandbox.Audit.Tree;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Reviews;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace DecisionSandbox.Services.Persistence;

/// <summary>Everything that is kept. Write only through <see cref="UseCases.Doorway"/>.</summary>
public abstract class SandboxContext(DbContextOptions options)
    : IdentityDbContext<Account, IdentityRole, string>(options), IDataProtectionKeyContext
{
    public DbSet<StoredStudy> Studies => Set<StoredStudy>();
    public DbSet<StoredParticipation> Participations => Set<StoredParticipation>();
    public DbSet<StoredReview> Reviews => Set<StoredReview>();
    public DbSet<StoredContent> Contents => Set<StoredContent>();
    public DbSet<StoredPost> Posts => Set<StoredPost>();
    public DbSet<StoredQuestionnaire> Questionnaires => Set<StoredQuestionnaire>();
    public DbSet<StoredFeedback> Feedback => Set<StoredFeedback>();
    public DbSet<StoredResults> Results => Set<StoredResults>();
    public DbSet<StoredCoding> Codings => Set<StoredCoding>();
    public DbSet<StoredCodedText> CodedTexts => Set<StoredCodedText>();
    public DbSet<StoredStudyLink> StudyLinks => Set<StoredStudyLink>();
    public DbSet<StoredEntry> Entries => Set<StoredEntry>();
    public DbSet<StoredPayload> Payloads => Set<StoredPayload>();
    public DbSet<StoredNode> Nodes => Set<StoredNode>();
    public DbSet<StoredHead> Heads => Set<StoredHead>();
    public DbSet<StoredCheckpoint> Checkpoints => Set<StoredCheckpoint>();
    public DbSet<StoredInvitation> Invitations => Set<StoredInvitation>();
    public DbSet<StoredAvis> Avis => Set<StoredAvis>();
    public DbSet<StoredRemark> Remarks => Set<StoredRemark>();
    public DbSet<StoredSuspension> Suspensions => Set<StoredSuspension>();
    public DbSet<StoredIncident> Incidents => Set<StoredIncident>();
    public DbSet<StoredCodeOpening> CodeOpenings => Set<StoredCodeOpening>();
    public DbSet<StoredDossierAnswer> DossierAnswers => Set<StoredDossierAnswer>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Fixed, so that the schema does not depend on who registers the stores.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version2;

    /// <summary>Entries appended since the last save.</summary>
    internal RecordRows Appended { get; } = new();

    /// <summary>Locks the head row for the rest of the transaction. SQLite's BEGIN IMMEDIATE holds the whole file already.</summary>
    public abstract Task<StoredHead> LockHead(CancellationToken cancel);

    /// <summary>Subtrees looked up by their keys. However many are asked for the statement is the same one: another text would be compiled anew, for several milliseconds.</summary>
    public abstract IQueryable<StoredNode> NodesAt(IReadOnlyCollection<NodeAddress> wanted);

    /// <summary>Writes appended entries, their payloads and subtrees, and the head as they leave it.</summary>
    private protected abstract Task Write(RecordRows rows, CancellationToken cancel);

    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var count = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (Appended.Entries.Count > 0 && !Appended.AreHeld)
        {
            await Write(Appended, cancellationToken);
            Appended.Clear();
        }
        return count;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcText>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<StoredStudy>(study =>
        {
            study.HasKey(row => row.Id);
            study.Property(row => row.Study).AsJson(KnownStudies.Read);
            study.Property(row => row.Revision).AsJson(KnownStudies.Read);
        });
        builder.Entity<StoredParticipation>(participation =>
        {
            participation.HasKey(row => row.Id);
            participation.HasOne<StoredStudy>().WithMany().HasForeignKey(row => row.StudyId).OnDelete(DeleteBehavior.Restrict);
            participation.HasIndex(row => new { row.StudyId, row.UserId }).IsUnique();
            participation.HasIndex(row => row.Code).IsUnique();
            participation.HasIndex(row => new { row.StudyId, row.Stratum, row.Slot }).IsUnique().HasFilter("\"ReleasedAt\" IS NULL");
            participation.Property(row => row.Order).AsJson();
            participation.Property(row => row.Passed).AsJson();
            participation.Property(row => row.Training).AsJson();
        });
        builder.Entity<StoredReview>(review =>
        {
            review.HasKey(row => row.Id);
            review.HasOne<StoredParticipation>().WithMany().HasForeignKey(row => row.ParticipationId).OnDelete(DeleteBehavior.Restrict);
            review.HasIndex(row => new { row.ParticipationId, row.Position }).IsUnique();
            review.Property(row => row.Own).AsJson();
            review.Property(row => row.Final).AsJson();
            review.Property(row => row.Contested).AsJson();
            review.Property(row => row.Opened).AsJson();
            review.Property(row => row.Looked).AsJson();
            review.Property(row => row.Draft).AsJson();
            review.Property(row => row.Claims).AsJson();
        });
        builder.Entity<StoredQuestionnaire>(answered =>
        {
            answered.HasKey(row => new { row.ParticipationId, row.Questionnaire, row.When });
            answered.HasOne<StoredParticipation>().WithMany().HasForeignKey(row => row.ParticipationId).OnDelete(DeleteBehavior.Restrict);
            answered.Property(row => row.Answers).AsJson();
        });
        builder.Entity<StoredFeedback>(feedback =>
        {
            feedback.HasOne<StoredParticipation>().WithMany().HasForeignKey(row => row.ParticipationId).OnDelete(DeleteBehavior.Restrict);
            feedback.HasIndex(row => row.StudyId);
        });
        builder.Entity<StoredCoding>(coding =>
        {
            coding.HasOne<StoredStudy>().WithMany().HasForeignKey(row => row.StudyId).OnDelete(DeleteBehavior.Restrict);
            coding.Property(row => row.Scheme).AsJson();
        });
        builder.Entity<StoredCodedText>(text =>
        {
            text.HasOne<StoredCoding>().WithMany().HasForeignKey(row => row.CodingId).OnDelete(DeleteBehavior.Restrict);
            text.HasOne<StoredParticipation>().WithMany().HasForeignKey(row => row.ParticipationId).OnDelete(DeleteBehavior.Restrict);
            text.HasIndex(row => new { row.CodingId, row.ReviewId, row.Place }).IsUnique();
        });
        builder.Entity<StoredStudyLink>(link =>
        {
            link.HasKey(row => row.TokenHash);
            link.HasOne<StoredStudy>().WithMany().HasForeignKey(row => row.StudyId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<StoredResults>(results =>
        {
            results.HasKey(row => row.StudyId);
            results.HasOne<StoredStudy>().WithMany().HasForeignKey(row => row.StudyId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<StoredContent>().HasKey(row => row.Hash);
        builder.Entity<StoredPost>().HasKey(row => new { row.ReviewId, row.Key });
        builder.Entity<StoredEntry>(entry =>
        {
            entry.HasKey(row => row.Index);
            entry.Property(row => row.Index).ValueGeneratedNever();
            entry.HasIndex(row => row.Event);
            entry.HasIndex(row => row.Study);
            entry.HasIndex(row => row.Review);
        });
        builder.Entity<StoredPayload>(payload =>
        {
            payload.HasKey(row => new { row.Index, row.Field });
            payload.HasIndex(row => row.Subject);
        });
        builder.Entity<StoredNode>().HasKey(row => new { row.Level, row.Index });
        builder.Entity<StoredHead>().Property(row => row.Id).ValueGeneratedNever();
        builder.Entity<StoredCheckpoint>(checkpoint =>
        {
            checkpoint.HasKey(row => row.Size);
            checkpoint.Property(row => row.Size).ValueGeneratedNever();
        });
        builder.Entity<StoredInvitation>().HasKey(row => row.TokenHash);
        builder.Entity<StoredAvis>().HasIndex(row => new { row.StudyId, row.Hash, row.By }).IsUnique();
        builder.Entity<StoredRemark>().HasIndex(row => row.StudyId);
        builder.Entity<StoredSuspension>().HasIndex(row => row.StudyId);
        builder.Entity<StoredIncident>().HasIndex(row => row.StudyId);
        builder.Entity<StoredCodeOpening>().HasIndex(row => row.ParticipationId);
        builder.Entity<StoredDossierAnswer>().HasKey(row => new { row.StudyId, row.Document, row.Field });
    }
}

/// <summary>A UTC time as text that sorts and that a person can read, the same in both databases.</summary>
internal sealed class UtcText() : ValueConverter<DateTimeOffset, string>(at => Write(at), text => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture))
{
    public static string Write(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", System.Globalization.CultureInfo.InvariantCulture);
}

internal static class JsonColumn
{
    /// <summary>A column of JSON. Values are records that nobody changes: the same object is the same value without writing it out.</summary>
    /// <param name="property">The column.</param>
    /// <param name="read">How its text is read; by default as <see cref="StoredJson"/> does.</param>
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property, Func<string, T>? read = null)
    {
        read ??= StoredJson.Read<T>;
        return property.HasConversion(
            value => StoredJson.Text(value),
            text => read(text),
            new ValueComparer<T>(
                (a, b) => ReferenceEquals(a, b) || StoredJson.Text(a) == StoredJson.Text(b),
                value => StoredJson.Text(value).GetHashCode(StringComparison.Ordinal),
                value => value));
    }
}
