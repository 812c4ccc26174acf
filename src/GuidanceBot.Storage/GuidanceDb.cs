using GuidanceBot.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace GuidanceBot.Storage;

/// <summary>The tables. What is searched, counted or ordered has a column; the rest of a record is its JSON.</summary>
public abstract class GuidanceDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<DeliveryRow> Deliveries => Set<DeliveryRow>();

    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    public DbSet<ConversationRow> Conversations => Set<ConversationRow>();

    public DbSet<PersonRow> People => Set<PersonRow>();

    public DbSet<AccountRow> Accounts => Set<AccountRow>();

    public DbSet<AnswerRow> Answers => Set<AnswerRow>();

    public DbSet<DraftRow> Drafts => Set<DraftRow>();

    public DbSet<FeedbackRow> Feedback => Set<FeedbackRow>();

    public DbSet<CaseRow> Cases => Set<CaseRow>();

    public DbSet<CaseMoveRow> CaseMoves => Set<CaseMoveRow>();

    public DbSet<GuidanceVersionRow> GuidanceVersions => Set<GuidanceVersionRow>();

    public DbSet<GuidanceMoveRow> GuidanceMoves => Set<GuidanceMoveRow>();

    public DbSet<ClauseRow> Clauses => Set<ClauseRow>();

    public DbSet<SettingRow> Settings => Set<SettingRow>();

    public DbSet<AttachmentRow> Attachments => Set<AttachmentRow>();

    public DbSet<PostboxRow> Postbox => Set<PostboxRow>();

    public DbSet<CounterRow> Counters => Set<CounterRow>();

    public DbSet<CountRow> Counts => Set<CountRow>();

    public DbSet<RecordRow> Records => Set<RecordRow>();

    public DbSet<RecordTextRow> RecordTexts => Set<RecordTextRow>();

    public DbSet<RecordEndsRow> RecordEnds => Set<RecordEndsRow>();

    public DbSet<SignInRow> SignIns => Set<SignInRow>();

    public DbSet<ProtectionKeyRow> ProtectionKeys => Set<ProtectionKeyRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.Entity<DeliveryRow>(e =>
        {
            e.HasIndex(x => new { x.Chat, x.Tenant, x.DeliveryId }).IsUnique();
            e.Property(x => x.Failures).HasDefaultValue(0);
            e.HasIndex(x => new { x.DueAt, x.Id }).HasFilter("state = 0");
            e.HasIndex(x => new { x.ConversationKey, x.Id }).HasFilter("state = 0");
        });
        modelBuilder.Entity<OutboxRow>(e =>
        {
            e.ToTable("outbox");
            e.HasIndex(x => x.Key).IsUnique();
            e.HasIndex(x => new { x.Chat, x.DueAt, x.Id }).HasFilter("state = 0");
            e.HasIndex(x => new { x.ConversationKey, x.Id }).HasFilter("state = 0");
            e.HasIndex(x => new { x.Slot, x.Id }).HasFilter("slot IS NOT NULL");
        });
        modelBuilder.Entity<ConversationRow>(e => e.HasKey(x => x.Key));
        modelBuilder.Entity<PersonRow>(e => e.ToTable("people"));
        modelBuilder.Entity<AccountRow>(e =>
        {
            e.HasKey(x => x.Key);
            e.HasIndex(x => x.PersonId);
        });
        modelBuilder.Entity<AnswerRow>(e =>
        {
            e.HasKey(x => x.Ref);
            e.HasIndex(x => new { x.Account, x.AskedAt });
            e.HasIndex(x => x.AskedAt);
        });
        modelBuilder.Entity<DraftRow>(e =>
        {
            e.HasKey(x => x.Ref);
            e.HasIndex(x => new { x.Account, x.CheckedAt });
        });
        modelBuilder.Entity<FeedbackRow>(e =>
        {
            e.ToTable("feedback");
            e.HasIndex(x => new { x.About, x.Account }).IsUnique();
        });
        modelBuilder.Entity<CaseRow>(e =>
        {
            e.HasIndex(x => x.Number).IsUnique();
            e.HasIndex(x => x.SourceRef).IsUnique();
            e.HasIndex(x => new { x.Open, x.TargetAt });
            e.HasIndex(x => x.Asker);
        });
        modelBuilder.Entity<CaseMoveRow>(e => e.HasKey(x => new { x.CaseId, x.Version }));
        modelBuilder.Entity<GuidanceVersionRow>(e => e.HasKey(x => new { x.Document, x.Version }));
        modelBuilder.Entity<GuidanceMoveRow>(e => e.HasKey(x => new { x.Document, x.Number }));
        modelBuilder.Entity<ClauseRow>(e => e.HasKey(x => new { x.Document, x.Version, x.ClauseId }));
        modelBuilder.Entity<SettingRow>(e => e.HasKey(x => new { x.Key, x.Version }));
        modelBuilder.Entity<AttachmentRow>(e => e.HasIndex(x => x.CaseId));
        modelBuilder.Entity<PostboxRow>(e =>
        {
            e.ToTable("postbox");
            e.HasIndex(x => x.Key).IsUnique();
            e.HasIndex(x => new { x.ConversationKey, x.Change });
        });
        modelBuilder.Entity<CounterRow>(e => e.HasKey(x => x.Name));
        modelBuilder.Entity<CountRow>(e => e.HasKey(x => new { x.Month, x.What, x.Verdict, x.Reason, x.Clause }));
        MakeRecords(modelBuilder);
        modelBuilder.Entity<SignInRow>(e => e.HasKey(x => x.Account));
        modelBuilder.Entity<ProtectionKeyRow>(e => e.HasKey(x => x.Name));
    }

    private static void MakeRecords(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<RecordRow>(e =>
        {
            e.HasKey(x => x.Seq);
            e.Property(x => x.Seq).ValueGeneratedNever();
            e.HasIndex(x => x.Reference);
        });
        modelBuilder.Entity<RecordTextRow>(e =>
        {
            e.HasKey(x => x.Seq);
            e.Property(x => x.Seq).ValueGeneratedNever();
        });
        modelBuilder.Entity<RecordEndsRow>(e =>
        {
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasData(new RecordEndsRow { Id = 1, BeforeFirstHash = "", LastHash = "" });
        });
    }
}
