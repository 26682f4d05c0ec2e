using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CollabCare.Learn.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class StatedCertainty : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Certainty",
                table: "AttemptItems",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Certainty",
                table: "AttemptItems");
        }
    }
}
