package io.offhook.provisioning.story;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.offhook.provisioning.files.tftp.TftpClient;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** Fetches files as phones do, over each transport. */
final class PhoneSideClient {

    private static final int BLOCK = 1_428;

    private PhoneSideClient() {}

    static ValidatableResponse http(String name) {
        return given().baseUri("http://127.0.0.1")
                .port(port("offhook.listener.files-http.port"))
                .get("/" + name)
                .then();
    }

    static ValidatableResponse https(String name) {
        return given().relaxedHTTPSValidation()
                .baseUri("https://127.0.0.1")
                .port(port("offhook.listener.files-https.port"))
                .get("/" + name)
                .then();
    }

    /** Returns empty where the server says that there is no such file. */
    static Optional<byte[]> tftp(String name) throws IOException {
        try (var client = new TftpClient(port("offhook.tftp.port"))) {
            client.ask(name, "octet", "blksize", String.valueOf(BLOCK));
            var first = client.hear();
            if (first.startsWith("\0\5\0\1")) {
                return Optional.empty();
            }
            if (!first.startsWith("\0\6")) {
                throw new IOException("no acknowledgement of options: " + first.getBytes(ISO_8859_1)[1]);
            }
            client.acknowledge(0);
            return Optional.of(client.fetch(BLOCK));
        }
    }

    /** The status of an answer to another address of this machine. */
    static int statusFor(String address, String name) throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(address))
                .build()) {
            var uri = URI.create("http://127.0.0.1:" + port("offhook.listener.files-http.port") + "/" + name);
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    static int port(String name) {
        return ConfigProvider.getConfig().getValue(name, Integer.class);
    }
}
