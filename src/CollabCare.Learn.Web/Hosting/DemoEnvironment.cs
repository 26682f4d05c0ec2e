namespace CollabCare.Learn.Web.Hosting;

/// <summary>The demo is an environment of its own: invented people, on loopback only and so without HTTPS, and every page says so.</summary>
public static class DemoEnvironment
{
    public const string Name = "Demo";

    extension(IHostEnvironment environment)
    {
        public bool IsDemo => environment.IsEnvironment(Name);
    }
}
