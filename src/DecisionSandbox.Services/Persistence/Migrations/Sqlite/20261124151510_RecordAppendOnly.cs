using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DecisionSandbox.Services.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RecordAppendOnly : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // INSERT OR REPLACE deletes the old row without firing its trigger (sqlite.org/lang_conflict.html), so that the index is checked before every insert:
            // the next one, and no other.
            migrationBuilder.Sql("""
                CREATE TRIGGER "Entries_OnlyNext" BEFORE INSERT ON "Entries"
                WHEN NEW."Index" IS NOT (SELECT COALESCE(MAX("Index"), -1) + 1 FROM "Entries")
                BEGIN SELECT RAISE(ABORT, 'entries of the record are only appended, without gaps'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER \"Entries_OnlyNext\";");
        }
    }
}
