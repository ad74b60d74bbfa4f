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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP FUNCTION \"Entries_CheckNext\"() CASCADE;");
        }
    }
}
