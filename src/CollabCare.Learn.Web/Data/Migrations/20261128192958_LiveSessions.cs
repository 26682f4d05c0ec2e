using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CollabCare.Learn.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class LiveSessions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "LiveSessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LiveSessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LiveSessions_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "LiveChairs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    LiveSessionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    CandidateId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RaterIds = table.Column<string>(type: "TEXT", nullable: false),
                    Seed = table.Column<int>(type: "INTEGER", nullable: false),
                    Seconds = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    BegunAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RevealedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Note = table.Column<string>(type: "TEXT", nullable: false),
                    Invented = table.Column<bool>(type: "INTEGER", nullable: false),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LiveChairs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LiveChairs_LiveSessions_LiveSessionId",
                        column: x => x.LiveSessionId,
                        principalTable: "LiveSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LiveSeats",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    LiveSessionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Role = table.Column<string>(type: "TEXT", nullable: false),
                    ExtraTimePercent = table.Column<int>(type: "INTEGER", nullable: false),
                    JoinedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LeftAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Removed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LiveSeats", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LiveSeats_LiveSessions_LiveSessionId",
                        column: x => x.LiveSessionId,
                        principalTable: "LiveSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_LiveSeats_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "LiveQuestions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    LiveChairId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    QuestionId = table.Column<string>(type: "TEXT", nullable: false),
                    QuestionText = table.Column<string>(type: "TEXT", nullable: false),
                    Competency = table.Column<string>(type: "TEXT", nullable: false),
                    Probes = table.Column<string>(type: "TEXT", nullable: false),
                    PrepareSeconds = table.Column<int>(type: "INTEGER", nullable: false),
                    AnswerSeconds = table.Column<int>(type: "INTEGER", nullable: false),
                    ProbeSeconds = table.Column<int>(type: "INTEGER", nullable: false),
                    BegunAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AnsweringAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ProbedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ProbeAnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SkippedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LiveQuestions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LiveQuestions_LiveChairs_LiveChairId",
                        column: x => x.LiveChairId,
                        principalTable: "LiveChairs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LiveRatings",
                columns: table => new
                {
                    LiveQuestionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LiveSeatId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Own = table.Column<bool>(type: "INTEGER", nullable: false),
                    Situation = table.Column<int>(type: "INTEGER", nullable: false),
                    Task = table.Column<int>(type: "INTEGER", nullable: false),
                    Action = table.Column<int>(type: "INTEGER", nullable: false),
                    Result = table.Column<int>(type: "INTEGER", nullable: false),
                    Reflection = table.Column<int>(type: "INTEGER", nullable: false),
                    Cap = table.Column<string>(type: "TEXT", nullable: true),
                    Quotes = table.Column<string>(type: "TEXT", nullable: false),
                    Second = table.Column<int>(type: "INTEGER", nullable: false),
                    Invented = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LiveRatings", x => new { x.LiveQuestionId, x.LiveSeatId });
                    table.ForeignKey(
                        name: "FK_LiveRatings_LiveQuestions_LiveQuestionId",
                        column: x => x.LiveQuestionId,
                        principalTable: "LiveQuestions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_LiveRatings_LiveSeats_LiveSeatId",
                        column: x => x.LiveSeatId,
                        principalTable: "LiveSeats",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_LiveRatings_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateIndex(
                name: "IX_LiveChairs_LiveSessionId_Number",
                table: "LiveChairs",
                columns: new[] { "LiveSessionId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LiveChairs_OneOpen",
                table: "LiveChairs",
                column: "LiveSessionId",
                unique: true,
                filter: "\"ClosedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_LiveQuestions_LiveChairId_Position",
                table: "LiveQuestions",
                columns: new[] { "LiveChairId", "Position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LiveRatings_LiveSeatId",
                table: "LiveRatings",
                column: "LiveSeatId");

            migrationBuilder.CreateIndex(
                name: "IX_LiveRatings_PersonId",
                table: "LiveRatings",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_LiveSeats_LiveSessionId_PersonId",
                table: "LiveSeats",
                columns: new[] { "LiveSessionId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LiveSeats_PersonId",
                table: "LiveSeats",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_LiveSeats_OneCandidate",
                table: "LiveSeats",
                column: "LiveSessionId",
                unique: true,
                filter: "\"Role\" = 'Candidate' AND \"LeftAt\" IS NULL AND \"PersonId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_LiveSessions_Code",
                table: "LiveSessions",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LiveSessions_Open",
                table: "LiveSessions",
                column: "PersonId",
                unique: true,
                filter: "\"EndedAt\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LiveRatings");

            migrationBuilder.DropTable(
                name: "LiveQuestions");

            migrationBuilder.DropTable(
                name: "LiveSeats");

            migrationBuilder.DropTable(
                name: "LiveChairs");

            migrationBuilder.DropTable(
                name: "LiveSessions");
        }
    }
}
