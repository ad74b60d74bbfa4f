using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DecisionSandbox.Services.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class RecordAppendOnly : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                CREATE FUNCTION "Entries_CheckNext"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                  IF NEW."Index" <> (SELECT COALESCE(MAX("Index"), -1) + 1 FROM "Entries") THEN RAISE EXCEPTION 'entries of the record are only appended, without gaps'; END IF;
                  RETURN NEW;
                END $$;
                CREATE TRIGGER "Entries_OnlyNext" BEFORE INSERT ON "Entries" FOR EACH ROW EXECUTE FUNCTION "Entries_CheckNext"();
                """);
            migrationBuilder.Sql(NoSamples);
        }

        // Statistics are samples of the values themselves: they would outlive what is erased.
        private const string NoSamples = """
            ALTER TABLE "Reviews" ALTER COLUMN "Own" SET STATISTICS 0, ALTER COLUMN "Final" SET STATISTICS 0, ALTER COLUMN "Contested" SET STATISTICS 0,
              ALTER COLUMN "Opened" SET STATISTICS 0, ALTER COLUMN "Looked" SET STATISTICS 0, ALTER COLUMN "Draft" SET STATISTICS 0;
            ALTER TABLE "Payloads" ALTER COLUMN "Key" SET STATISTICS 0, ALTER COLUMN "Sealed" SET STATISTICS 0;
            """;

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP FUNCTION \"Entries_CheckNext\"() CASCADE;");
        }
    }
}
