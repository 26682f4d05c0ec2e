using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CollabCare.Learn.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class ItemFigures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Seconds",
                table: "AttemptItems",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SecondsTo",
                table: "AttemptItems",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ClinicDecisions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ItemId = table.Column<string>(type: "TEXT", nullable: false),
                    ItemHash = table.Column<string>(type: "TEXT", nullable: false),
                    Outcome = table.Column<int>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Reasons = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClinicDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClinicDecisions_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "Remarks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemId = table.Column<string>(type: "TEXT", nullable: false),
                    NewHash = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Remarks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Remarks_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "RemarkedAttempts",
                columns: table => new
                {
                    RemarkId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AttemptId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemId = table.Column<string>(type: "TEXT", nullable: false),
                    OldHash = table.Column<string>(type: "TEXT", nullable: false),
                    NewHash = table.Column<string>(type: "TEXT", nullable: false),
                    OldFraction = table.Column<double>(type: "REAL", nullable: false),
                    NewFraction = table.Column<double>(type: "REAL", nullable: false),
                    OldPercent = table.Column<int>(type: "INTEGER", nullable: false),
                    NewPercent = table.Column<int>(type: "INTEGER", nullable: false),
                    OldPassed = table.Column<bool>(type: "INTEGER", nullable: false),
                    NewPassed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RemarkedAttempts", x => new { x.AttemptId, x.RemarkId });
                    table.ForeignKey(
                        name: "FK_RemarkedAttempts_Attempts_AttemptId",
                        column: x => x.AttemptId,
                        principalTable: "Attempts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_RemarkedAttempts_Remarks_RemarkId",
                        column: x => x.RemarkId,
                        principalTable: "Remarks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Attempts_ModuleId_Practice_EndedAt_PersonId",
                table: "Attempts",
                columns: new[] { "ModuleId", "Practice", "EndedAt", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_ClinicDecisions_ItemId",
                table: "ClinicDecisions",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_ClinicDecisions_PersonId",
                table: "ClinicDecisions",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_RemarkedAttempts_ItemId",
                table: "RemarkedAttempts",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_RemarkedAttempts_RemarkId",
                table: "RemarkedAttempts",
                column: "RemarkId");

            migrationBuilder.CreateIndex(
                name: "IX_Remarks_ItemId",
                table: "Remarks",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_Remarks_PersonId",
                table: "Remarks",
                column: "PersonId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ClinicDecisions");

            migrationBuilder.DropTable(
                name: "RemarkedAttempts");

            migrationBuilder.DropTable(
                name: "Remarks");

            migrationBuilder.DropIndex(
                name: "IX_Attempts_ModuleId_Practice_EndedAt_PersonId",
                table: "Attempts");

            migrationBuilder.DropColumn(
                name: "Seconds",
                table: "AttemptItems");

            migrationBuilder.DropColumn(
                name: "SecondsTo",
                table: "AttemptItems");
        }
    }
}
