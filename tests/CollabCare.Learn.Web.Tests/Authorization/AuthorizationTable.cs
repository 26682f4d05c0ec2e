using CollabCare.Learn.Web.Data;

namespace CollabCare.Learn.Web.Tests.Authorization;

/// <summary>Who may ask for what: the file <c>authorization.csv</c>.</summary>
static class AuthorizationTable
{
    /// <summary>A stranger, and the four roles.</summary>
    public static readonly string[] Principals = ["anonymous", Roles.Learner, Roles.Mentor, Roles.Author, Roles.Administrator];

    public static IReadOnlyList<Row> Rows { get; } =
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "authorization.csv")).Skip(1).Where(line => line.Length > 0).Select(line => Row.Of(line.Split(',')))];

    /// <param name="Method">An HTTP verb, or ANY.</param>
    /// <param name="Route">The route as the app writes it.</param>
    /// <param name="May">Who may.</param>
    public sealed record Row(string Method, string Route, IReadOnlyDictionary<string, bool> May)
    {
        public string Name => $"{Method} {Route}";

        public bool IsUnsafe => Method is "POST" or "PUT" or "PATCH" or "DELETE";

        public static Row Of(string[] cells)
        {
            cells.Length.ShouldBe(2 + Principals.Length, string.Join(',', cells));
            var may = Principals.Zip(cells[2..]).ToDictionary(p => p.First, p => p.Second switch
            {
                "yes" => true,
                "no" => false,
                _ => throw new FormatException($"{p.Second} is neither yes nor no: {string.Join(',', cells)}"),
            });
            return new(cells[0], cells[1], may);
        }
    }
}
