using CollabCare.Learn.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Web.Tests.Data;

public sealed class WriterGateTests(TestApp app) : IClassFixture<TestApp>
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Refuses_to_block_a_thread_on_the_gate() =>
        await Should.ThrowAsync<NotSupportedException>(() => app.LookAsync(db =>
        {
            db.AuditEvents.Add(new AuditEvent { What = "written the wrong way" });
            return Task.FromResult(db.SaveChanges());
        }));

    [Fact]
    public async Task Takes_back_everything_of_a_transaction_that_fails()
    {
        await Should.ThrowAsync<InvalidOperationException>(() => app.LookAsync(db => db.WriteAsync<int>(
            async () =>
            {
                db.AuditEvents.Add(new AuditEvent { What = "half of two" });
                await db.SaveChangesAsync(Cancel);
                throw new InvalidOperationException("the other half");
            },
            Cancel)));

        (await app.LookAsync(db => db.AuditEvents.CountAsync(e => e.What == "half of two", Cancel))).ShouldBe(0);
    }

    [Fact]
    public async Task Lets_many_writers_through_one_at_a_time()
    {
        var gate = app.Services.GetRequiredService<WriterGate>();
        var inside = 0;
        var most = 0;

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(
            async () =>
            {
                using var pass = await gate.EnterAsync(Cancel);
                most = Math.Max(most, Interlocked.Increment(ref inside));
                await Task.Yield();
                Interlocked.Decrement(ref inside);
            },
            Cancel)));

        most.ShouldBe(1);
    }

    [Fact]
    public async Task Loses_no_count_when_many_read_then_write()
    {
        var person = await app.AddPersonAsync("counter@example.org", "Counter");

        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => app.LookAsync(db => db.WriteAsync(
            async () =>
            {
                var found = await db.Users.SingleAsync(p => p.Id == person, Cancel);
                found.ExtraTimePercent++;
                return await db.SaveChangesAsync(Cancel);
            },
            Cancel))));

        (await app.LookAsync(db => db.Users.Where(p => p.Id == person).Select(p => p.ExtraTimePercent).SingleAsync(Cancel))).ShouldBe(40);
    }
}
