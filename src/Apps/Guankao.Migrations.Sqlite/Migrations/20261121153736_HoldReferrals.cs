using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Guankao.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class HoldReferrals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "referral_glass",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    referral_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    @sealed = table.Column<string>(name: "sealed", type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referral_glass", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "referrals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    token_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    family = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    reported_back = table.Column<bool>(type: "INTEGER", nullable: false),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    @sealed = table.Column<string>(name: "sealed", type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "youth_calls",
                columns: table => new
                {
                    vendor = table.Column<Guid>(type: "TEXT", nullable: false),
                    nonce = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_youth_calls", x => new { x.vendor, x.nonce });
                });

            migrationBuilder.CreateTable(
                name: "youth_counts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    month = table.Column<int>(type: "INTEGER", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    channel = table.Column<string>(type: "TEXT", nullable: false),
                    topic = table.Column<string>(type: "TEXT", nullable: false),
                    first = table.Column<bool>(type: "INTEGER", nullable: false),
                    age = table.Column<string>(type: "TEXT", nullable: false),
                    result = table.Column<string>(type: "TEXT", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false),
                    waits = table.Column<int>(type: "INTEGER", nullable: false),
                    wait_days = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_youth_counts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "youth_hand_offs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    token = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<string>(type: "TEXT", nullable: false),
                    to = table.Column<string>(type: "TEXT", nullable: false),
                    offered_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    taken_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    dropped_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_youth_hand_offs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "youth_reports",
                columns: table => new
                {
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    who = table.Column<string>(type: "TEXT", nullable: false),
                    report = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_youth_reports", x => x.year);
                });

            migrationBuilder.CreateTable(
                name: "youth_vendors",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    sealed_secret = table.Column<string>(type: "TEXT", nullable: false),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_youth_vendors", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "youth_years",
                columns: table => new
                {
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    staff = table.Column<int>(type: "INTEGER", nullable: false),
                    budget = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_youth_years", x => new { x.body, x.year });
                });

            migrationBuilder.CreateTable(
                name: "referral_bodies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    referral_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency = table.Column<string>(type: "TEXT", nullable: false),
                    part = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    until = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referral_bodies", x => x.id);
                    table.ForeignKey(
                        name: "FK_referral_bodies_referrals_referral_id",
                        column: x => x.referral_id,
                        principalTable: "referrals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "referral_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    referral_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    minute = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    @sealed = table.Column<string>(name: "sealed", type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referral_entries", x => x.id);
                    table.ForeignKey(
                        name: "FK_referral_entries_referrals_referral_id",
                        column: x => x.referral_id,
                        principalTable: "referrals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_referral_bodies_agency_until",
                table: "referral_bodies",
                columns: new[] { "agency", "until" });

            migrationBuilder.CreateIndex(
                name: "IX_referral_bodies_referral_id",
                table: "referral_bodies",
                column: "referral_id");

            migrationBuilder.CreateIndex(
                name: "IX_referral_entries_referral_id_position",
                table: "referral_entries",
                columns: new[] { "referral_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_referral_glass_at",
                table: "referral_glass",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_referral_glass_person_id_until",
                table: "referral_glass",
                columns: new[] { "person_id", "until" });

            migrationBuilder.CreateIndex(
                name: "IX_referral_glass_referral_id",
                table: "referral_glass",
                column: "referral_id");

            migrationBuilder.CreateIndex(
                name: "IX_referrals_family",
                table: "referrals",
                column: "family");

            migrationBuilder.CreateIndex(
                name: "IX_referrals_state_closed_at",
                table: "referrals",
                columns: new[] { "state", "closed_at" });

            migrationBuilder.CreateIndex(
                name: "IX_referrals_token_hash",
                table: "referrals",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_youth_calls_at",
                table: "youth_calls",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_youth_counts_year_month_body_channel_topic_first_age_result",
                table: "youth_counts",
                columns: new[] { "year", "month", "body", "channel", "topic", "first", "age", "result" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_youth_hand_offs_offered_at",
                table: "youth_hand_offs",
                column: "offered_at");

            migrationBuilder.CreateIndex(
                name: "IX_youth_hand_offs_token",
                table: "youth_hand_offs",
                column: "token",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "referral_bodies");

            migrationBuilder.DropTable(
                name: "referral_entries");

            migrationBuilder.DropTable(
                name: "referral_glass");

            migrationBuilder.DropTable(
                name: "youth_calls");

            migrationBuilder.DropTable(
                name: "youth_counts");

            migrationBuilder.DropTable(
                name: "youth_hand_offs");

            migrationBuilder.DropTable(
                name: "youth_reports");

            migrationBuilder.DropTable(
                name: "youth_vendors");

            migrationBuilder.DropTable(
                name: "youth_years");

            migrationBuilder.DropTable(
                name: "referrals");
        }
    }
}
