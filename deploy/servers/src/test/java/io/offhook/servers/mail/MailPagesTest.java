package io.offhook.servers.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailPagesTest {

    private static final String MAIL = "From: a@example.org\r\nTo: <script>@example.org\r\n"
            + "Subject: <script>alert(1)</script>\r\n\r\n</pre><script>alert(2)</script> & more\r\n";

    @TempDir
    Path directory;

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", new MailPages(new MailFolder(directory))::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void without_a_mail_the_page_says_so_and_the_list_is_empty() throws Exception {
        assertThat(get("/").body()).contains("No mail yet.");
        assertThat(get("/api/mails").body()).isEqualTo("[]");
    }

    @Test
    void what_a_mail_contains_is_text_on_the_page() throws Exception {
        Files.writeString(directory.resolve("20260101-000000-000-0001.eml"), MAIL);

        assertThat(get("/").body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;/pre&gt;", "&amp; more")
                .doesNotContain("<script>");
    }

    @Test
    void each_mail_is_served_as_plain_text() throws Exception {
        Files.writeString(directory.resolve("20260101-000000-000-0001.eml"), MAIL);
        var answer = get("/mails/20260101-000000-000-0001.eml");

        assertThat(answer.body()).isEqualTo(MAIL);
        assertThat(answer.headers().firstValue("content-type")).contains("text/plain; charset=utf-8");
        assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
    }

    @Test
    void any_other_path_is_not_found() throws Exception {
        for (var path : new String[] {"/mails/", "/mails/none.eml", "/mails/%2e%2e/x.eml", "/api", "/index.html"}) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        var uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
