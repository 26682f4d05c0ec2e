using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CollabCare.Learn.Web.Hosting;

/// <summary>Secrets that work once: made from 256 random bits, shown once, stored as a hash.</summary>
public static class Tokens
{
    public static (string Token, string Hash) Make()
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return (token, HashOf(token));
    }

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
