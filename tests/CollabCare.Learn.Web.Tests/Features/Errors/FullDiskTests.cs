using System.Data.Common;
using System.Net;
using CollabCare.Learn.Web.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Web.Tests.Features.Errors;

/// <summary>SQLite itself refuses to write, in its own words, as on a disk that is full or read-only.</summary>
public sealed class FullDiskTests(FullDiskTests.Worn app) : IClassFixture<FullDiskTests.Worn>
{
    public sealed class Worn : TestApp
    {
        public Disk Disk { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.ConfigureDbContext<LearnDb>(options => options.AddInterceptors(Disk)));
        }
    }

    public sealed class Disk : DbConnectionInterceptor
    {
        public const string Sound = "PRAGMA query_only=OFF; PRAGMA max_page_count=1073741823";
        public const string ReadOnly = "PRAGMA query_only=ON";
        public const string Full = "PRAGMA max_page_count=1";

        public string State { get; set; } = Sound;

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"{Sound}; {State}";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    [Theory]
    [InlineData(Disk.ReadOnly)]
    [InlineData(Disk.Full)]
    public async Task Pages_can_be_read_writes_say_503_and_work_again_without_a_restart(string state)
    {
        using var visitor = app.Visit();
        try
        {
            app.Disk.State = state;

            // The last page that the file has may still have room for a report or two.
            HttpResponseMessage response;
            var count = 0;
            do
            {
                response = await ReportAsync(visitor);
            }
            while (response.StatusCode == HttpStatusCode.Redirect && ++count < 10);

            response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            response.Headers.RetryAfter.ShouldNotBeNull();
            var said = (await visitor.PageAsync(response)).QuerySelector("main")!.TextContent;
            said.ShouldContain("could not be saved");
            said.ShouldContain("Nothing already saved is lost");

            await visitor.ReadAsync("/guide");
            await visitor.ReadAsync("/problems/new");
        }
        finally
        {
            app.Disk.State = Disk.Sound;
        }

        (await ReportAsync(visitor)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Who_is_signed_in_reads_on_though_the_sign_in_cannot_be_noted()
    {
        using var visitor = await app.VisitAsAsync();
        try
        {
            app.Disk.State = Disk.ReadOnly;
            app.Clock.Move(TimeSpan.FromMinutes(6));
            (await visitor.ReadAsync("/guide")).QuerySelector("a[href='/account']").ShouldNotBeNull();
            await visitor.ReadAsync("/home");
        }
        finally
        {
            app.Disk.State = Disk.Sound;
        }
    }

    static Task<HttpResponseMessage> ReportAsync(Visitor visitor) =>
        visitor.SubmitAsync("/problems/new?address=/guide", "form#report", ("Address", "/guide"), ("Text", new string('x', 2000)));
}
