namespace CollabCare.Learn.Web.Hosting;

/// <summary>Sends an address that content once had, or its path in the tree, to the address that it has now.</summary>
public sealed class OldAddresses(RequestDelegate next, Shelf shelf)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        {
            var path = context.Request.Path.Value ?? "/";
            if (shelf.Library.Moved.TryGetValue(path.Length > 1 ? path.TrimEnd('/') : path, out var now))
            {
                context.Response.Redirect(context.Request.PathBase + now + context.Request.QueryString, permanent: true);
                return Task.CompletedTask;
            }
        }

        return next(context);
    }
}
