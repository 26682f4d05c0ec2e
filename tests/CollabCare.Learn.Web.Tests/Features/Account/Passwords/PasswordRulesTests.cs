using CollabCare.Learn.Web.Features.Account.Passwords;

namespace CollabCare.Learn.Web.Tests.Features.Account.Passwords;

public sealed class PasswordRulesTests
{
    [Fact]
    public void Three_thousand_common_passwords_and_more_are_known() => PasswordRules.CommonCount.ShouldBeGreaterThan(3000);

    [Theory]
    [InlineData("elevenchars")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("password1234")]
    [InlineData("Password2026!")]
    [InlineData("P@ssw0rdP@ssw0rd")]
    [InlineData("qwertyqwerty")]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("letmein-letmein")]
    [InlineData("abcdefghijkl")]
    [InlineData("123456789012")]
    [InlineData("iloveyou1234")]
    [InlineData("collabcare rocks so much")]
    [InlineData("my ada.lovelace password")]
    public void Is_refused(string password) => PasswordRules.Fault(password, "ada.lovelace@example.org").ShouldNotBeNull();

    [Theory]
    [InlineData("correct horse battery staple")]
    [InlineData("aller anfang ist schwer")]
    [InlineData("vq8-lamp-9Kd2")]
    [InlineData("三只小猪盖了三座不同的房子在森林里")]
    public void Is_taken(string password) => PasswordRules.Fault(password, "ada.lovelace@example.org").ShouldBeNull();

    [Fact]
    public void Is_taken_up_to_128_characters_and_not_beyond()
    {
        var long128 = string.Concat(Enumerable.Range(0, 32).Select(n => $"{n * 7919 % 9973:0000}"));
        PasswordRules.Fault(long128, null).ShouldBeNull();
        PasswordRules.Fault(long128 + "x", null).ShouldBe("Write 128 characters or fewer");
    }
}
