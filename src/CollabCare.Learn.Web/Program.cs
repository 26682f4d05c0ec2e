using CollabCare.Learn.Web.Hosting;

return await Start.RunAsync(args);

/// <summary>Named so that tests can start the app as it starts.</summary>
public partial class Program;
