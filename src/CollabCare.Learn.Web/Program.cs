using CollabCare.Learn.Web.Hosting;
using CollabCare.Learn.Web.Verbs;

return Verbs.Has(args) ? await Verbs.RunAsync(args) : await Start.RunAsync(args);

/// <summary>Named so that tests can start the app as it starts.</summary>
public partial class Program;
