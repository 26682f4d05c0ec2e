namespace CollabCare.Learn.Web.Features.Admin;

/// <summary>The addresses of links that work once.</summary>
public static class OneTimeAddress
{
    public const string InvitationPath = "/account/sign-up?invitation=";
    public const string ResetPath = "/account/reset/";

    public static string Invitation(HttpRequest request, string token) => Root(request) + InvitationPath + token;

    public static string Reset(HttpRequest request, string token) => Root(request) + ResetPath + token;

    /// <summary>The address at which anybody who has it joins a cohort.</summary>
    public static string Join(HttpRequest request, string token) => Root(request) + "/cohorts/join/" + token;

    static string Root(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}";
}
