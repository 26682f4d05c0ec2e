using CollabCare.Learn.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CollabCare.Learn.Web.Hosting;

/// <summary>Ready when the database answers and the content has been read, and not any more once the app is asked to stop: no new request is sent to it then.</summary>
public sealed class DatabaseHealth(LearnDb db, Shelf shelf, IHostApplicationLifetime life) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        !life.ApplicationStopping.IsCancellationRequested && await db.Roles.AnyAsync(cancellationToken) && shelf.Library.Modules.Length > 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy();
}
