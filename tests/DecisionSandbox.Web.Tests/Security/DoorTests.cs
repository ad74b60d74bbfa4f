using System.Net;
using DecisionSandbox.Web.Security;
using DecisionSandbox.Web.Tests.Journeys;
using FluentAssertions;

namespace DecisionSandbox.Web.Tests.Security;

public sealed class DoorTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_page_answers_itself_with_the_headers_that_keep_it_at_home()
    {
        await using var server = await Server.Start(Cancel);
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var answer = await http.GetAsync(new Uri(server.Address), Cancel);
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Should().ContainSingle().Subject;
        policy.Should().MatchRegex("^default-src 'self'; script-src 'self' 'nonce-[A-Za-z0-9+/=]+'; style-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'$");
        answer.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        answer.Headers.GetValues("Referrer-Policy").Should().Equal("same-origin");
        answer.Headers.CacheControl!.NoStore.Should().BeTrue();
    }

    [Theory]
    [InlineData("fr-FR,fr;q=0.9,en;q=0.5", "fr")]
    [InlineData("en-GB,fr;q=0.5", "en")]
    [InlineData("de-DE", "fr")]
    [InlineData(null, "fr")]
    public async Task The_page_speaks_the_browsers_language_and_French_otherwise(string? accepts, string language)
    {
        await using var server = await Server.Start(Cancel);
        using var http = new HttpClient();
        if (accepts is not null) { http.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", accepts); }
        (await http.GetStringAsync(new Uri(server.Address), Cancel)).Should().Contain($"<html lang=\"{language}\"");
    }

    [Theory]
    [InlineData("Host", "rebound.example")]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    public async Task Demo_mode_answers_this_computer_alone(string header, string value)
    {
        await using var server = await Server.Start(Cancel);
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, server.Address);
        request.Headers.TryAddWithoutValidation(header, value);
        using var answer = await http.SendAsync(request, Cancel);
        answer.StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("/demo/enter")]
    [InlineData("/account/sign-in")]
    [InlineData("/account/sign-out")]
    [InlineData("/account/start")]
    [InlineData("/preferences/language")]
    [InlineData("/preferences/theme")]
    public async Task A_form_without_its_token_is_refused(string address)
    {
        await using var server = await Server.Start(Cancel);
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["role"] = "Researcher", ["name"] = "n", ["password"] = "p", ["token"] = "t", ["language"] = "en", ["theme"] = "dark",
        });
        using var answer = await http.PostAsync(new Uri(server.Address + address), form, Cancel);
        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        answer.Headers.Contains("Set-Cookie").Should().BeFalse();
    }

    [Theory]
    [InlineData("/participation/x")]
    [InlineData("/participation/x/file/1")]
    [InlineData("/participation/review/x/receipt")]
    [InlineData("/studies")]
    [InlineData("/studies/x/figure.svg")]
    [InlineData("/record")]
    [InlineData("/record/checkpoint")]
    [InlineData("/record/review/x")]
    public async Task Nobody_reads_a_page_without_coming_in(string address)
    {
        await using var server = await Server.Start(Cancel);
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var answer = await http.GetAsync(new Uri(server.Address + address), Cancel);
        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().Should().Contain("/account/sign-in");
    }

    [Theory]
    [InlineData("http://127.0.0.1:5000", true)]
    [InlineData("http://localhost:5000;http://[::1]:5001", true)]
    [InlineData("http://0.0.0.0:5000", false)]
    [InlineData("http://*:5000", false)]
    [InlineData("http://127.0.0.1:5000;http://192.0.2.1:5000", false)]
    public void Loopback_is_told_from_the_rest(string urls, bool loopback) => DemoDoor.IsLoopback(urls).Should().Be(loopback);
}
