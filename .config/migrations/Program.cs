using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Hosting;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

return 0;

/// <summary>The context as the app makes it, so that the tool sees the same model; its database is never opened.</summary>
sealed class DesignTimeDb : IDesignTimeDbContextFactory<LearnDb>
{
    public LearnDb CreateDbContext(string[] args) => LearnApp.CreateBuilder(["--environment", "Development"]).Build().Services.CreateScope().ServiceProvider.GetRequiredService<LearnDb>();
}
