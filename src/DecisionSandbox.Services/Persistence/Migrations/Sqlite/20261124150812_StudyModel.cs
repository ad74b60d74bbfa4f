using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DecisionSandbox.Services.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class StudyModel : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "OwnerId",
                table: "Studies",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Revision",
                table: "Studies",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RevisionStatus",
                table: "Studies",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AskedAt",
                table: "Reviews",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Looked",
                table: "Reviews",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "RereadAt",
                table: "Reviews",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Passed",
                table: "Participations",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "ReleasedAt",
                table: "Participations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Slot",
                table: "Participations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Stratum",
                table: "Participations",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "StudyHash",
                table: "Participations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Participations_StudyId_Stratum_Slot",
                table: "Participations",
                columns: new[] { "StudyId", "Stratum", "Slot" },
                unique: true,
                filter: "\"ReleasedAt\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Participations_StudyId_Stratum_Slot",
                table: "Participations");

            migrationBuilder.DropColumn(
                name: "OwnerId",
                table: "Studies");

            migrationBuilder.DropColumn(
                name: "Revision",
                table: "Studies");

            migrationBuilder.DropColumn(
                name: "RevisionStatus",
                table: "Studies");

            migrationBuilder.DropColumn(
                name: "AskedAt",
                table: "Reviews");

            migrationBuilder.DropColumn(
                name: "Looked",
                table: "Reviews");

            migrationBuilder.DropColumn(
                name: "RereadAt",
                table: "Reviews");

            migrationBuilder.DropColumn(
                name: "Passed",
                table: "Participations");

            migrationBuilder.DropColumn(
                name: "ReleasedAt",
                table: "Participations");

            migrationBuilder.DropColumn(
                name: "Slot",
                table: "Participations");

            migrationBuilder.DropColumn(
                name: "Stratum",
                table: "Participations");

            migrationBuilder.DropColumn(
                name: "StudyHash",
                table: "Participations");
        }
    }
}
