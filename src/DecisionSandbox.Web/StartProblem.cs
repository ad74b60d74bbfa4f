using System.Net.Sockets;
using DecisionSandbox.Core;
using DecisionSandbox.Web.Security;
using Microsoft.AspNetCore.Connections;

namespace DecisionSandbox.Web;

/// <summary>What stops the application from starting: one sentence in both languages, and exit code 1.</summary>
public static class StartProblem
{
    private static readonly string[] WholeAddressKeys = ["urls", "http_ports", "https_ports"];

    /// <summary>Writes the sentence and gives the exit code.</summary>
    public static int Say(Text sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        Console.Error.WriteLine($"{sentence.Fr} / {sentence.En}");
        return 1;
    }

    /// <summary>A wrong option; the message names its key.</summary>
    public static Text Option(string message) => new($"Un réglage ne convient pas : {message}", $"An option is wrong: {message}");

    /// <summary>Demo mode was asked to listen beyond this computer.</summary>
    public static Text DemoBeyond(string address) => new(
        $"Le mode démonstration ne répond qu’à cet ordinateur, et {address} s’ouvre à d’autres. Choisissez une adresse en 127.0.0.1 avec --urls, ou créez de vrais comptes avec « sandbox accounts add ».",
        $"Demo mode answers this computer only, and {address} opens to others. Choose a 127.0.0.1 address with --urls, or make real accounts with “sandbox accounts add”.");

    /// <summary>The address that opens demo mode to other computers, or null.</summary>
    public static string? BeyondLoopback(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        // With addresses given, ports alone are not listened to.
        if (configuration["urls"] is { Length: > 0 } urls) { return DemoDoor.IsLoopback(urls) ? KestrelBeyond(configuration) : urls; }
        return WholeAddressKeys.Skip(1).Select(key => configuration[key]).FirstOrDefault(ports => !string.IsNullOrEmpty(ports)) is { } port
            ? $"http://*:{port}"
            : KestrelBeyond(configuration);
    }

    /// <summary>The sentence for an address that cannot be listened to, or null where the failure is another.</summary>
    public static Text? OfAddress(Exception failure, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var address = configuration["urls"] is { Length: > 0 } urls ? urls : "http://localhost:5000";
        return failure switch
        {
            IOException { InnerException: AddressInUseException } => new(
                $"L’adresse {address} est déjà prise, peut-être par cette application ouverte ailleurs. Choisissez-en une autre avec --urls http://127.0.0.1:5001.",
                $"The address {address} is already in use, perhaps by this application opened elsewhere. Choose another with --urls http://127.0.0.1:5001."),
            SocketException => new(
                $"L’adresse {address} ne peut pas être ouverte sur cet ordinateur. Choisissez-en une autre avec --urls http://127.0.0.1:5001.",
                $"The address {address} cannot be opened on this computer. Choose another with --urls http://127.0.0.1:5001."),
            _ => null,
        };
    }

    private static string? KestrelBeyond(IConfiguration configuration) => configuration.GetSection("Kestrel:Endpoints").GetChildren()
        .Select(endpoint => endpoint["Url"]).OfType<string>().FirstOrDefault(url => !DemoDoor.IsLoopback(url));
}
