using CollabCare.Learn.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

return 0;

/// <summary>The context as the tool makes it: on a database that is never opened.</summary>
sealed class DesignTimeDb : IDesignTimeDbContextFactory<LearnDb>
{
    public LearnDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<LearnDb>().UseSqlite("Data Source=:memory:").Options, new WriterGate());
}
