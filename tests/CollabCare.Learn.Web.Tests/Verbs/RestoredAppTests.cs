using System.Net;

namespace CollabCare.Learn.Web.Tests.Verbs;

public sealed class RestoredAppTests
{
    [Fact]
    public async Task A_restored_app_knows_its_people_and_their_sign_ins()
    {
        await using var first = new TestApp();
        using var visitor = await first.VisitAsAsync(name: "Ada Lovelace");
        var backup = Path.Combine(Path.GetDirectoryName(first.DataFolder)!, "backup.zip");
        (await Said.ByAsync(first.DataFolder, "backup", backup)).Code.ShouldBe(0);

        await using var second = new TestApp();
        (await Said.ByAsync(second.DataFolder, "restore", backup)).Code.ShouldBe(0);

        // The browser that was signed in still is: its cookie opens with the keys that came along.
        using var same = second.Visit();
        same.Cookies.Add(visitor.Cookies.GetAllCookies());
        (await same.GetAsync("/progress")).StatusCode.ShouldBe(HttpStatusCode.OK);

        // And whoever knows a password gets in.
        using var fresh = second.Visit();
        await fresh.SignInAsync("person1@example.org", TestApp.Password);
        (await fresh.GetAsync("/progress")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
