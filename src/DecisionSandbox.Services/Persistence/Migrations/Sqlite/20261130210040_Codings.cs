using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DecisionSandbox.Services.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Codings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Codings",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    StudyId = table.Column<string>(type: "TEXT", nullable: false),
                    Scheme = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    Seed = table.Column<long>(type: "INTEGER", nullable: false),
                    FixedAt = table.Column<string>(type: "TEXT", nullable: false),
                    CoderA = table.Column<string>(type: "TEXT", nullable: true),
                    CoderB = table.Column<string>(type: "TEXT", nullable: true),
                    NamedAt = table.Column<string>(type: "TEXT", nullable: true),
                    Texts = table.Column<int>(type: "INTEGER", nullable: false),
                    FinishedA = table.Column<string>(type: "TEXT", nullable: true),
                    FinishedB = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Codings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Codings_Studies_StudyId",
                        column: x => x.StudyId,
                        principalTable: "Studies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CodedTexts",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    CodingId = table.Column<string>(type: "TEXT", nullable: false),
                    ParticipationId = table.Column<string>(type: "TEXT", nullable: false),
                    ReviewId = table.Column<string>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", nullable: false),
                    CodeA = table.Column<string>(type: "TEXT", nullable: true),
                    CodeB = table.Column<string>(type: "TEXT", nullable: true),
                    Settled = table.Column<string>(type: "TEXT", nullable: true),
                    SettledBy = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CodedTexts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CodedTexts_Codings_CodingId",
                        column: x => x.CodingId,
                        principalTable: "Codings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CodedTexts_Participations_ParticipationId",
                        column: x => x.ParticipationId,
                        principalTable: "Participations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CodedTexts_CodingId_ReviewId_Place",
                table: "CodedTexts",
                columns: new[] { "CodingId", "ReviewId", "Place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CodedTexts_ParticipationId",
                table: "CodedTexts",
                column: "ParticipationId");

            migrationBuilder.CreateIndex(
                name: "IX_Codings_StudyId",
                table: "Codings",
                column: "StudyId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CodedTexts");

            migrationBuilder.DropTable(
                name: "Codings");
        }
    }
}
