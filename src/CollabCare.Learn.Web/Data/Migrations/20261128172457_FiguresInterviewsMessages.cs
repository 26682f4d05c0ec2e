using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CollabCare.Learn.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class FiguresInterviewsMessages : Migration
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
                name: "InterviewDays",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InterviewDays", x => x.PersonId);
                    table.ForeignKey(
                        name: "FK_InterviewDays_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Mocks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Seed = table.Column<int>(type: "INTEGER", nullable: false),
                    ExtraTimePercent = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Keep = table.Column<string>(type: "TEXT", nullable: false),
                    Change = table.Column<string>(type: "TEXT", nullable: false),
                    NextOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mocks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Mocks_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RaterChecks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RaterChecks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RaterChecks_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
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
                name: "Stories",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Situation = table.Column<string>(type: "TEXT", nullable: false),
                    Task = table.Column<string>(type: "TEXT", nullable: false),
                    Action = table.Column<string>(type: "TEXT", nullable: false),
                    Result = table.Column<string>(type: "TEXT", nullable: false),
                    Reflection = table.Column<string>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", nullable: false),
                    ProjectId = table.Column<string>(type: "TEXT", nullable: true),
                    Competencies = table.Column<string>(type: "TEXT", nullable: false),
                    Questions = table.Column<string>(type: "TEXT", nullable: false),
                    Invented = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Stories", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Stories_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TaskVersions",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    TaskId = table.Column<string>(type: "TEXT", nullable: false),
                    Json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TaskVersions", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "RaterCheckAnswer",
                columns: table => new
                {
                    CheckId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    QuestionId = table.Column<string>(type: "TEXT", nullable: false),
                    Level = table.Column<int>(type: "INTEGER", nullable: false),
                    Agreed = table.Column<string>(type: "TEXT", nullable: false),
                    Given = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RaterCheckAnswer", x => new { x.CheckId, x.Position });
                    table.ForeignKey(
                        name: "FK_RaterCheckAnswer_RaterChecks_CheckId",
                        column: x => x.CheckId,
                        principalTable: "RaterChecks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
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

            migrationBuilder.CreateTable(
                name: "MockAnswers",
                columns: table => new
                {
                    MockId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    QuestionId = table.Column<string>(type: "TEXT", nullable: false),
                    QuestionText = table.Column<string>(type: "TEXT", nullable: false),
                    Competency = table.Column<string>(type: "TEXT", nullable: false),
                    Knowledge = table.Column<bool>(type: "INTEGER", nullable: false),
                    Probe = table.Column<string>(type: "TEXT", nullable: false),
                    PrepareSeconds = table.Column<int>(type: "INTEGER", nullable: false),
                    AnswerSeconds = table.Column<int>(type: "INTEGER", nullable: false),
                    ProbeSeconds = table.Column<int>(type: "INTEGER", nullable: false),
                    BegunAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AnsweringAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ProbedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ProbeAnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SkippedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    StoryId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Draft = table.Column<string>(type: "TEXT", nullable: false),
                    ProbeDraft = table.Column<string>(type: "TEXT", nullable: false),
                    Invented = table.Column<bool>(type: "INTEGER", nullable: false),
                    Situation = table.Column<int>(type: "INTEGER", nullable: true),
                    Task = table.Column<int>(type: "INTEGER", nullable: true),
                    Action = table.Column<int>(type: "INTEGER", nullable: true),
                    Result = table.Column<int>(type: "INTEGER", nullable: true),
                    Reflection = table.Column<int>(type: "INTEGER", nullable: true),
                    Cap = table.Column<string>(type: "TEXT", nullable: true),
                    Quotes = table.Column<string>(type: "TEXT", nullable: false),
                    Second = table.Column<int>(type: "INTEGER", nullable: true),
                    Score = table.Column<int>(type: "INTEGER", nullable: true),
                    RatedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Rewrite = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MockAnswers", x => new { x.MockId, x.Position });
                    table.ForeignKey(
                        name: "FK_MockAnswers_Mocks_MockId",
                        column: x => x.MockId,
                        principalTable: "Mocks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_MockAnswers_Stories_StoryId",
                        column: x => x.StoryId,
                        principalTable: "Stories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "StoryShares",
                columns: table => new
                {
                    StoryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    WithId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoryShares", x => new { x.StoryId, x.WithId });
                    table.ForeignKey(
                        name: "FK_StoryShares_People_WithId",
                        column: x => x.WithId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_StoryShares_Stories_StoryId",
                        column: x => x.StoryId,
                        principalTable: "Stories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Messages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TaskId = table.Column<string>(type: "TEXT", nullable: false),
                    TaskHash = table.Column<string>(type: "TEXT", nullable: false),
                    Parts = table.Column<string>(type: "TEXT", nullable: false),
                    Invented = table.Column<bool>(type: "INTEGER", nullable: false),
                    BegunAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SavedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    HandedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Reading = table.Column<string>(type: "TEXT", nullable: true),
                    Ratings = table.Column<string>(type: "TEXT", nullable: true),
                    RatedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Messages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Messages_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Messages_TaskVersions_TaskHash",
                        column: x => x.TaskHash,
                        principalTable: "TaskVersions",
                        principalColumn: "Hash",
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
                name: "IX_Messages_PersonId_TaskId_HandedAt",
                table: "Messages",
                columns: new[] { "PersonId", "TaskId", "HandedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Messages_TaskHash",
                table: "Messages",
                column: "TaskHash");

            migrationBuilder.CreateIndex(
                name: "OneDraft",
                table: "Messages",
                columns: new[] { "PersonId", "TaskId" },
                unique: true,
                filter: "HandedAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_MockAnswers_QuestionId",
                table: "MockAnswers",
                column: "QuestionId");

            migrationBuilder.CreateIndex(
                name: "IX_MockAnswers_StoryId",
                table: "MockAnswers",
                column: "StoryId");

            migrationBuilder.CreateIndex(
                name: "IX_Mocks_Open",
                table: "Mocks",
                column: "PersonId",
                unique: true,
                filter: "\"EndedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Mocks_PersonId_StartedAt",
                table: "Mocks",
                columns: new[] { "PersonId", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_RaterChecks_PersonId",
                table: "RaterChecks",
                column: "PersonId",
                unique: true,
                filter: "\"EndedAt\" IS NULL");

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

            migrationBuilder.CreateIndex(
                name: "IX_Stories_PersonId",
                table: "Stories",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_StoryShares_WithId",
                table: "StoryShares",
                column: "WithId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ClinicDecisions");

            migrationBuilder.DropTable(
                name: "InterviewDays");

            migrationBuilder.DropTable(
                name: "Messages");

            migrationBuilder.DropTable(
                name: "MockAnswers");

            migrationBuilder.DropTable(
                name: "RaterCheckAnswer");

            migrationBuilder.DropTable(
                name: "RemarkedAttempts");

            migrationBuilder.DropTable(
                name: "StoryShares");

            migrationBuilder.DropTable(
                name: "TaskVersions");

            migrationBuilder.DropTable(
                name: "Mocks");

            migrationBuilder.DropTable(
                name: "RaterChecks");

            migrationBuilder.DropTable(
                name: "Remarks");

            migrationBuilder.DropTable(
                name: "Stories");

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
